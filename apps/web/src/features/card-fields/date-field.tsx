import { Day } from '@tablee/model'
import { TextInput, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useEffect, useRef, useState } from 'react'

export interface DateFieldProps {
  readonly label: string
  readonly labelHidden: boolean
  readonly hint?: string | null
  readonly value: string
  /** What is wrong with the value beyond its form, such as an end before its beginning. */
  readonly error: string | null
  readonly onChange: (value: string) => void
}

/** A day (`YYYY-MM-DD`, empty for none). One that does not exist is never given: a sentence says so instead. */
export function DateField({ label, labelHidden, hint, value, error, onChange }: DateFieldProps): ReactNode {
  const { t } = useWords()
  const [unread, setUnread] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    // a date typed halfway belongs to the person: another one's waits until they have left
    if (input.current && document.activeElement !== input.current) input.current.value = value
  }, [value])

  const given = (element: HTMLInputElement): string | null => {
    if (!element.validity.valid) return null
    return element.value === '' || Day.safeParse(element.value).success ? element.value : null
  }
  return (
    <TextInput
      ref={input}
      type="date"
      min="2000-01-01"
      max="2099-12-31"
      label={label}
      labelHidden={labelHidden}
      hint={hint}
      defaultValue={value}
      error={unread ? t('table.dateUnread') : error}
      onChange={(event) => {
        const day = given(event.currentTarget)
        if (!day) return
        setUnread(false)
        onChange(day)
      }}
      onBlur={(event) => {
        const day = given(event.currentTarget)
        setUnread(day === null)
        if (day === '') onChange('')
        else if (day !== null) event.currentTarget.value = value
      }}
    />
  )
}
