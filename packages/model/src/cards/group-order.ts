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
 * The ranks to be written for each card of `places` to be the one at its place among `cards`, which are those that are seen together,
 * in their order. Those that go together keep their order: one whose place is taken comes after it. Only cards that come elsewhere
 * are written, as long as there is room between their new neighbours.
 */
export function ranksToPut(cards: readonly Ranked[], places: ReadonlyMap<CardId, number>): ReadonlyMap<CardId, number> {
  const wanted = inPlaces(cards, places)
  const going = new Set(wanted.filter(({ id }, index) => places.has(id) && cards[index]?.id !== id))
  if (going.size === 0) return new Map()
  const between = ranksBetween(wanted, going)
  if (between) return between
  const first = Math.min(...cards.map(placeInGroup).map(withinReason))
  return new Map(
    wanted.flatMap((each, order) => (each.rank === first + order ? [] : [[each.id, first + order] as const])),
  )
}

/** `cards` once those of `places` are there, and the others where they leave room. */
export function inPlaces<T extends Ranked>(cards: readonly T[], places: ReadonlyMap<CardId, number>): readonly T[] {
  const put = cards.filter(({ id }) => places.has(id))
  const wanted: (T | undefined)[] = Array.from({ length: cards.length })
  let next = 0
  for (const [index, card] of put.entries()) {
    const last = cards.length - put.length + index
    const place = Math.min(Math.max(places.get(card.id) ?? 0, next), last)
    wanted[place] = card
    next = place + 1
  }
  const others = cards.filter(({ id }) => !places.has(id)).toReversed()
  return wanted.flatMap((card) => card ?? others.pop() ?? [])
}

/** Beyond this (ms), a time is nobody's: whole numbers beside it could not be told from it. */
const FARTHEST = 1e15

function withinReason(place: number): number {
  return Math.round(Math.max(-FARTHEST, Math.min(place, FARTHEST)))
}

/** A rank for each of `going` between those of `wanted` that stay, each after the one before it; null where there is no room. */
function ranksBetween(wanted: readonly Ranked[], going: ReadonlySet<Ranked>): ReadonlyMap<CardId, number> | null {
  const ranks = new Map<CardId, number>()
  for (let begin = 0; begin < wanted.length; begin += 1) {
    let end = begin
    for (let card = wanted[end]; card && going.has(card); card = wanted[end]) end += 1
    const count = end - begin
    if (count === 0) continue
    const [before, after] = [wanted[begin - 1], wanted[end]]
    if (!before && !after) return null
    const low = before ? placeInGroup(before) : placeInGroup(after as Ranked) - count - 1
    const high = after ? placeInGroup(after) : placeInGroup(before as Ranked) + count + 1
    let last = low
    for (const [order, { id }] of wanted.slice(begin, end).entries()) {
      const rank = low + ((high - low) * (order + 1)) / (count + 1)
      if (!(last < rank && rank < high)) return null
      ranks.set(id, rank)
      last = rank
    }
    begin = end
  }
  return ranks
}
