import type { ReadRow } from '@tablee/imports'
import type { FieldValue } from '@tablee/model'

/** What the reader wants of the rows that are not plain. */
export interface RowChoices {
  /** Those called like a card that is there are added too. */
  readonly withKnown: boolean
  /** Those with a cell that was not understood are added without it. */
  readonly withUnread: boolean
  /** The people whose contact is told agree to it. */
  readonly consented: boolean
}

export interface SortedRows {
  readonly toAdd: readonly ReadRow[]
  readonly known: readonly ReadRow[]
  readonly unread: readonly ReadRow[]
}

/** Which rows are added, and which are of a kind that has to be asked about. A row is added whole, or not at all, unless asked otherwise. */
export function sortRows(rows: readonly ReadRow[], { withKnown, withUnread }: RowChoices): SortedRows {
  const isLeft = (row: ReadRow): boolean =>
    row.values['title'] === undefined || (row.refused.length > 0 && !withUnread) || (row.isKnown && !withKnown)
  return {
    toAdd: rows.filter((row) => !isLeft(row)),
    known: rows.filter(({ isKnown }) => isKnown),
    unread: rows.filter(({ refused, isKnown }) => refused.length > 0 && !isKnown),
  }
}

/** What a row writes: a contact is told only with the consent of the person. */
export function valuesOf({ values }: ReadRow, { consented }: RowChoices): Readonly<Record<string, FieldValue>> {
  if (values['contact'] === undefined || values['consent'] === 'yes') return values
  const { contact, ...rest } = values
  return consented && values['consent'] === undefined ? { ...rest, contact, consent: 'yes' } : rest
}
