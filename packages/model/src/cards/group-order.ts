import type { CardId } from '../ids/ids.ts'
import type { Card } from './card.ts'

type Ranked = Pick<Card, 'id' | 'at' | 'rank'>

/** The order of the cards of one group, the same in every browser: as they were made, but for those that were put elsewhere. */
export function compareInGroup(left: Ranked, right: Ranked): number {
  return placeInGroup(left) - placeInGroup(right) || left.at - right.at || (left.id < right.id ? -1 : 1)
}

/** Where a card comes in its group, among the times at which cards were made. */
export function placeInGroup({ at, rank }: Pick<Card, 'at' | 'rank'>): number {
  return rank ?? at
}

/**
 * The ranks to be written for `card` to be the one at `index` of `cards`, which are those that are seen together, in their
 * order. None where it is there already; its own alone as long as there is room between its new neighbours.
 */
export function ranksToPut(cards: readonly Ranked[], card: CardId, index: number): ReadonlyMap<CardId, number> {
  const from = cards.findIndex(({ id }) => id === card)
  const to = Math.max(0, Math.min(index, cards.length - 1))
  const own = cards[from]
  if (!own || from === to) return new Map()
  const others = cards.toSpliced(from, 1)
  const between = rankBetween(others[to - 1], others[to])
  if (between !== null) return new Map([[card, between]])
  const wanted = others.toSpliced(to, 0, own)
  const first = Math.min(...cards.map(placeInGroup).map(withinReason))
  return new Map(
    wanted.flatMap((each, order) => (each.rank === first + order ? [] : [[each.id, first + order] as const])),
  )
}

/** Beyond this (ms), a time is nobody's: whole numbers beside it could not be told from it. */
const FARTHEST = 1e15

function withinReason(place: number): number {
  return Math.round(Math.max(-FARTHEST, Math.min(place, FARTHEST)))
}

/** A number between the places of two cards, either of which may be missing; null where there is none. */
function rankBetween(before: Ranked | undefined, after: Ranked | undefined): number | null {
  if (!before && !after) return null
  const low = before ? placeInGroup(before) : placeInGroup(after as Ranked) - 2
  const high = after ? placeInGroup(after) : placeInGroup(before as Ranked) + 2
  const rank = low + (high - low) / 2
  return low < rank && rank < high ? rank : null
}
