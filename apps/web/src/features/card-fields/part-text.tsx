import { TextInput } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useRef, useState } from 'react'

export interface PartTextProps {
  readonly label: string
  readonly hint?: string | null
  readonly placeholder?: string | null
  readonly value: string
  readonly autoFocus: boolean
  /** `writing` is the same for as long as one stays in the box. */
  readonly onChange: (value: string, writing: object) => void
}

/** A few words of a repeated part. While someone writes there, the box keeps what they write. */
export function PartText({ value, placeholder, onChange, ...field }: PartTextProps): ReactNode {
  const [typed, setTyped] = useState<string | null>(null)
  const writing = useRef({})
  return (
    <TextInput
      {...field}
      {...(placeholder ? { placeholder } : {})}
      maxLength={400}
      value={typed ?? value}
      onFocus={() => {
        writing.current = {}
        setTyped(value)
      }}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        onChange(event.currentTarget.value, writing.current)
      }}
      onBlur={() => setTyped(null)}
    />
  )
}
