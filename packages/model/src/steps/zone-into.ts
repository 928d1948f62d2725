import type { Card } from '../cards/card.ts'
import type { Placements, Zone } from '../zones/zone.ts'
import { zonesOf } from '../zones/zones-of.ts'

/** The zone of another step in which `card` is put: the one that has the name of its own, else the one that its fields say. */
export function zoneInto(
  card: Card,
  { zones, placements }: { readonly zones: readonly Zone[]; readonly placements: Placements },
  into: readonly Zone[],
): Zone | null {
  const open = into.filter(({ spec }) => spec.writable !== 'nobody' && spec.accepts.includes(card.kind))
  const [own] = zonesOf(card, zones, placements.get(card.id) ?? null)
  return open.find(({ id }) => id === own?.id) ?? zonesOf(card, open, null)[0] ?? null
}
