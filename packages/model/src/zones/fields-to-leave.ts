import type { Card } from '../cards/card.ts'
import type { FieldValue } from '../cards/field.ts'
import type { Placement, Zone } from './zone.ts'
import { wantedBy, zonesOf } from './zones-of.ts'

/** Where a card is shown: the zones of its board, and its place there. */
export interface Surroundings {
  readonly zones: readonly Zone[]
  readonly placement: Placement | null
}

/**
 * The fields of `card` to write for `zone` to show it no longer while its other zones still do, with their values.
 * Null where leaving `zone` would take it out of another too, or where no other shows it.
 */
export function fieldsToLeave(
  card: Card,
  zone: Zone,
  { zones, placement }: Surroundings,
): Readonly<Record<string, FieldValue>> | null {
  const present = zonesOf(card, zones, placement)
  const others = present.filter(({ id }) => id !== zone.id)
  if (others.length === 0 || others.length === present.length) return null
  const changes: Record<string, FieldValue> = {}
  for (const [field, value] of Object.entries(wantedBy(card, zone))) {
    if (others.some((other) => JSON.stringify(wantedBy(card, other)[field]) === JSON.stringify(value))) continue
    const held = card.fields[field]
    changes[field] = Array.isArray(held) ? without(held, value) : ''
  }
  const left = zonesOf({ ...card, fields: { ...card.fields, ...changes } }, zones, null)
  const isShown = (other: Zone): boolean => left.some(({ id }) => id === other.id)
  return !isShown(zone) && others.every(isShown) ? changes : null
}

function without(held: readonly unknown[], value: FieldValue): readonly string[] {
  const gone: readonly unknown[] = Array.isArray(value) ? value : [value]
  return held.filter((item): item is string => typeof item === 'string' && !gone.includes(item))
}
