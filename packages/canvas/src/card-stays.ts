import type { Card, Placement, Zone } from '@tablee/model'
import { zonesOf } from '@tablee/model'
import type { Known } from './keep-same.ts'
import type { Stay } from './lay-out-zone.ts'
import { isSensible } from './lay-out-zone.ts'

/** Reads where cards stay; a card stays where it did for as long as it, its placement and the zones are the same. */
export function stayReader(): (card: Card, zones: readonly Zone[], placement: Placement | null) => readonly Stay[] {
  const read = new WeakMap<Card, Known<readonly Stay[]>>()
  return (card, zones, placement) => {
    const last = read.get(card)
    if (last && last.inputs[0] === zones && last.inputs[1] === placement) return last.value
    const value = staysOf(card, zones, placement)
    read.set(card, { inputs: [zones, placement], value })
    return value
  }
}

function staysOf(card: Card, zones: readonly Zone[], placement: Placement | null): readonly Stay[] {
  const sensible = placement && isSensible(placement) ? placement : null
  const own = zonesOf(card, zones, sensible)
  if (own.length === 0) return [{ card, zone: null, mirror: false, at: null }]
  return own.map((zone, index) => ({ card, zone, mirror: index > 0, at: sensible?.zone === zone.id ? sensible : null }))
}
