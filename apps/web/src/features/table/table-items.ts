import type { Card, CardId } from '@tablee/model'
import type { ColumnValue } from './row-groups.ts'

/** A row of the table, or the heading of those that follow. */
export type TableItem =
  | {
      readonly is: 'row'
      readonly key: string
      readonly card: Card
      readonly group: string | null
      /** The card has a row under an earlier heading too. */
      readonly mirror: boolean
    }
  | { readonly is: 'group'; readonly key: string; readonly value: ColumnValue | null; readonly count: number }

export interface Arrangement {
  readonly items: readonly TableItem[]
  /** How many cards are shown, each counted once. */
  readonly shown: number
}

/** A row in hand: it stays in the groups where it was, whatever its values become. */
export interface HeldRow {
  readonly card: CardId
  readonly groups: readonly (string | null)[]
}

/** Every card as a row, one after the other. */
export function plainRows(cards: readonly Card[]): Arrangement {
  return {
    items: cards.map((card) => ({ is: 'row', key: card.id, card, group: null, mirror: false })),
    shown: cards.length,
  }
}

/** The groups under which a card is shown, none where it is not. */
export function groupsShowing(items: readonly TableItem[], card: CardId): readonly (string | null)[] {
  return items.flatMap((item) => (item.is === 'row' && item.card.id === card ? [item.group] : []))
}

/** `cards` in the order of `ids`; those it does not know come after, as they were made. */
export function rowsInOrder(cards: readonly Card[], ids: readonly CardId[]): readonly Card[] {
  if (ids.length === 0) return cards
  const rank = new Map(ids.map((id, index) => [id, index]))
  return cards.toSorted((left, right) => (rank.get(left.id) ?? Infinity) - (rank.get(right.id) ?? Infinity) || 0)
}
