import type { ReadRow } from '@tablee/imports'
import type { FieldValue, Kind } from '@tablee/model'
import { AGREED, KINDS, consentFor, shownFields } from '@tablee/model'

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

/** What a row writes as a card of `kind`: what tells of somebody, with their agreement only, told in the row or beside it. */
export function valuesOf(
  { values }: ReadRow,
  kind: Kind,
  { consented }: RowChoices,
): Readonly<Record<string, FieldValue>> {
  const consents = Object.entries(KINDS[kind].fields).flatMap(([name, spec]) =>
    values[name] === undefined ? [] : (consentFor(spec) ?? []),
  )
  const agreed = consented ? Object.fromEntries(consents.map((name) => [name, AGREED])) : {}
  return shownFields(kind, { ...agreed, ...values })
}
