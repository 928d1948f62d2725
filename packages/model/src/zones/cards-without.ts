import type { Card } from '../cards/card.ts'
import { standingCards } from '../cards/merges.ts'
import type { Placements, Zone } from './zone.ts'
import { zonesOf } from './zones-of.ts'

/** What lies on a board: cards of one home, removed ones included. */
export interface LyingCards {
  readonly zones: readonly Zone[]
  readonly cards: readonly Card[]
  readonly placements: Placements
}

/**
 * Where the cards that lie in the zones of the spec `key` are shown once it is gone: how many by zone, null for those that wait
 * to be placed. A card that is only mirrored there stays where it is, and is not counted.
 */
export function cardsWithout(key: string, { zones, cards, placements }: LyingCards): ReadonlyMap<Zone | null, number> {
  const rest = zones.filter(({ spec }) => spec.key !== key)
  const goes = new Map<Zone | null, number>()
  for (const card of standingCards(cards)) {
    const placement = placements.get(card.id) ?? null
    const [present] = zonesOf(card, zones, placement)
    if (present?.spec.key !== key) continue
    const next = zonesOf(card, rest, placement)[0] ?? null
    goes.set(next, (goes.get(next) ?? 0) + 1)
  }
  return goes
}
