import type { FieldValue } from '@tablee/model'

/** The value of a field that holds one word, such as a choice or a day; empty where nothing was chosen. */
export function wordIn(value: FieldValue | undefined): string {
  return typeof value === 'string' ? value : ''
}

/** The ids that a field refers to, whether it holds one or several. */
export function idsIn<Id extends string>(value: FieldValue | undefined): readonly Id[] {
  if (typeof value === 'string') return value === '' ? [] : [value as Id] // reason: the field's spec says what it refers to
  return Array.isArray(value) ? value.filter((item): item is Id => typeof item === 'string') : []
}
