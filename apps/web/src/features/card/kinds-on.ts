import type { Kind, Zone } from '@tablee/model'

/** The kinds of cards that a board has a place for: what a card of it can be turned into. */
export function kindsOn(zones: readonly Zone[]): readonly Kind[] {
  return [...new Set(zones.flatMap(({ spec }) => spec.accepts))]
}
