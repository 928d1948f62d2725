import type { RowChange } from '@tablee/documents'
import { takenBackBy } from '@tablee/model'

/** In how many rows `changes` take an agreement back, and erase what was told with it. */
export function contactsErased(changes: readonly RowChange[]): number {
  return changes.filter(({ card, values }) => card !== null && takenBackBy(values, card).length > 0).length
}
