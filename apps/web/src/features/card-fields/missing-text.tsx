import type { FieldProps } from '@tablee/ui'
import { TextInput } from '@tablee/ui'
import type { ReactNode } from 'react'

/**
 * A text that the card was made without, before its kind asked for it, or that two people wrote apart (`words`): the one
 * shared text is made when someone goes there.
 */
export function MissingText({
  words,
  onOpen,
  ...field
}: FieldProps & {
  readonly words: string
  readonly placeholder?: string
  readonly onOpen: () => void
}): ReactNode {
  return <TextInput {...field} value={words} readOnly onFocus={onOpen} />
}
