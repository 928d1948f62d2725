import type { FieldProps } from '@tablee/ui'
import { TextInput } from '@tablee/ui'
import type { ReactNode } from 'react'

/** A text that the card was made without, before its kind asked for it: the shared text is made when someone goes there. */
export function MissingText({
  onOpen,
  ...field
}: FieldProps & { readonly placeholder?: string; readonly onOpen: () => void }): ReactNode {
  return <TextInput {...field} value="" readOnly onFocus={onOpen} />
}
