import type { Words } from '../words/words.ts'
import type { FieldSpec, FieldValue } from './field.ts'
import type { Kind } from './kind.ts'

/** What a kind of card asks: its name, its fields in the order they are shown, and the one asked at once. */
export interface KindSpec {
  readonly kind: Kind
  readonly label: Words
  readonly plural: Words
  /** What the title of such a card says, shown where it is empty. */
  readonly title: Words
  readonly fields: Readonly<Record<string, FieldSpec>>
  readonly quick: readonly string[]
  /** The fields that are columns of a table, where not all of them are; the others are among the card's details. */
  readonly columns?: readonly string[]
  /** What a new row of its table says before anyone has written in it. */
  readonly begun?: Readonly<Record<string, FieldValue>>
}
