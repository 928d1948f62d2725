import { CARD_SIZE } from './card-size.ts'
import { ZONE_HEADER } from './free-place.ts'
import type { Box } from './zone.ts'

const GAP = 16
/** Cards whose tops are closer than this are read as one row. */
const SAME_ROW = CARD_SIZE.h / 2

/** A card and its corner in its zone's coordinates; `h` in the same unit. */
export interface Lying<Id> {
  readonly id: Id
  readonly x: number
  readonly y: number
  readonly h: number
}

/**
 * A place in rows for each card of a zone, in the order in which they are read now: rows from the top, each from the
 * left. None meets another, nor one of `still`, which keep their places.
 */
export function tidyPlaces<Id>(
  box: Box,
  cards: readonly Lying<Id>[],
  still: readonly Omit<Lying<Id>, 'id'>[],
): readonly Lying<Id>[] {
  const columns = Math.max(1, Math.floor((box.w - GAP) / (CARD_SIZE.w + GAP)))
  const placed: Lying<Id>[] = []
  let row = { y: ZONE_HEADER, bottom: ZONE_HEADER, column: 0 }
  for (const card of inReadingOrder(cards)) {
    for (;;) {
      if (row.column === columns) row = { y: row.bottom, bottom: row.bottom, column: 0 }
      const at = { ...card, x: GAP + row.column * (CARD_SIZE.w + GAP), y: row.y }
      const met = still.find((other) => meets(at, other))
      // a row that nothing but cards in hand fills begins again below the nearest of them
      const bottom = met && row.bottom === row.y && row.column === columns - 1 ? met.y + met.h + GAP : row.bottom
      row = { ...row, column: row.column + 1, bottom: met ? bottom : Math.max(row.bottom, at.y + at.h + GAP) }
      if (met) continue
      placed.push(at)
      break
    }
  }
  return placed
}

function inReadingOrder<Id>(cards: readonly Lying<Id>[]): readonly Lying<Id>[] {
  const rows: Lying<Id>[][] = []
  for (const card of cards.toSorted((left, right) => left.y - right.y || left.x - right.x)) {
    const [first] = rows.at(-1) ?? []
    if (first && card.y - first.y < SAME_ROW) rows.at(-1)?.push(card)
    else rows.push([card])
  }
  return rows.flatMap((row) => row.toSorted((left, right) => left.x - right.x))
}

function meets(left: Omit<Lying<unknown>, 'id'>, right: Omit<Lying<unknown>, 'id'>): boolean {
  return Math.abs(left.x - right.x) < CARD_SIZE.w && left.y < right.y + right.h && right.y < left.y + left.h
}
