import { moneyWords, readMoney } from '@tablee/model'
import type { Language } from '@tablee/model'
import { TextInput, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useRef, useState } from 'react'

export interface MoneyFieldProps {
  readonly label: string
  readonly labelHidden: boolean
  readonly hint?: string | null
  readonly value: number | null
  /** What is wrong with the value beyond its form. */
  readonly error: string | null
  /** The empty text is no amount. `writing` is the same for as long as one stays in the box. */
  readonly onChange: (value: number | '', writing: object) => void
}

/** An amount in euros, written as people write it. What is no amount is never given: a sentence says so instead. */
export function MoneyField({ label, labelHidden, hint, value, error, onChange }: MoneyFieldProps): ReactNode {
  const { t, language } = useWords()
  // what is typed halfway belongs to the person: another one's amount waits until they have left
  const [typed, setTyped] = useState<string | null>(null)
  const [isLeft, setLeft] = useState(false)
  const writing = useRef({})
  return (
    <TextInput
      inputMode="decimal"
      autoComplete="off"
      label={label}
      labelHidden={labelHidden}
      hint={hint}
      value={typed ?? (value === null ? '' : moneyWords(value, language))}
      error={isLeft ? t('fields.moneyUnread') : error}
      onFocus={() => {
        writing.current = {}
        setLeft(false)
        setTyped((present) => present ?? plainMoney(value, language))
      }}
      onChange={(event) => {
        const text = event.currentTarget.value
        setTyped(text)
        const amount = text.trim() === '' ? '' : readMoney(text)
        if (amount !== null) onChange(amount, writing.current)
      }}
      onBlur={() => {
        const isRead = typed === null || typed.trim() === '' || readMoney(typed) !== null
        setLeft(!isRead)
        if (isRead) setTyped(null)
      }}
    />
  )
}

/** An amount as one goes on writing it: without its sign nor its spaces. */
function plainMoney(value: number | null, language: Language): string {
  if (value === null) return ''
  return language === 'fr' ? String(value).replace('.', ',') : String(value)
}
