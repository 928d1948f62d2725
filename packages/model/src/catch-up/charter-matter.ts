import type { Card } from '../cards/card.ts'
import type { Placements, Zone } from '../zones/zone.ts'
import { zonesOf } from '../zones/zones-of.ts'

/** How far the charter is, as long as it is cards under headings: which of them have something. */
export interface CharterMatter {
  readonly headings: { readonly filled: number; readonly of: number }
  /** One for each validated question. */
  readonly chapters: { readonly filled: number; readonly of: number }
}

/** The key of the board of the charter, and those of its zones, as its template names them. */
const HEADING = /^article-/
const CHAPTER = 'chapter'

/** Reads the board of the charter: its zones with those that questions repeat, and the cards that stand there. Null: it has no headings. */
export function charterMatter(
  zones: readonly Zone[],
  cards: readonly Card[],
  placements: Placements,
): CharterMatter | null {
  const headings = zones.filter(({ spec }) => HEADING.test(spec.key))
  if (headings.length === 0) return null
  const filled = new Set(cards.flatMap((card) => zonesOf(card, zones, placements.get(card.id) ?? null)[0]?.id ?? []))
  const count = (some: readonly Zone[]): CharterMatter['headings'] => ({
    filled: some.filter(({ id }) => filled.has(id)).length,
    of: some.length,
  })
  return { headings: count(headings), chapters: count(zones.filter(({ spec }) => spec.key === CHAPTER)) }
}
