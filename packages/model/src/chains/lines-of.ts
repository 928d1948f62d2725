import type { FieldValue } from '../cards/field.ts'

/** What starts a line of a list that someone typed or pasted. */
const BULLET = /^[\s\-–—•*·]+/u

/** The things that a field of several lines names, one a line. */
export function linesOf(value: FieldValue | undefined): readonly string[] {
  if (typeof value !== 'string') return []
  return value
    .split('\n')
    .map((line) => line.replace(BULLET, '').trim())
    .filter((line) => line !== '')
}
