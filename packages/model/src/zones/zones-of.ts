import type { Card } from '../cards/card.ts'
import type { FieldValue } from '../cards/field.ts'
import { textsIn } from '../cards/field.ts'
import { KINDS } from '../cards/kinds.ts'
import type { Placement, Zone } from './zone.ts'

/**
 * The zones in which `card` is shown, the first being its own and the others mirrors. Its fields decide; the
 * placement decides only between zones on which the fields say nothing; failing both, the first zone that
 * takes its kind without asking anything of its fields. Empty: it is shown beside the zones.
 */
export function zonesOf(card: Card, zones: readonly Zone[], placement: Placement | null): readonly Zone[] {
  const accepting = zones.filter((zone) => zone.spec.accepts.includes(card.kind))
  const meant = accepting.filter((zone) => isMeant(card, zone))
  const placed = accepting.find((zone) => zone.id === placement?.zone)
  if (meant.length > 0)
    return placed && meant.includes(placed) ? [placed, ...meant.filter((zone) => zone !== placed)] : meant
  if (placed && !saysSomething(card, placed)) return [placed]
  const open = accepting.find((zone) => !saysSomething(card, zone))
  return open ? [open] : []
}

/**
 * The fields of `card` that must be written for it to belong to `zone`, with their values; empty when none. In a
 * field of several values the zone's is added to those that are there.
 */
export function fieldsToEnter(card: Card, zone: Zone): Readonly<Record<string, FieldValue>> {
  const changes: Record<string, FieldValue> = {}
  for (const [field, value] of Object.entries(wantedBy(card, zone))) {
    const present = card.fields[field]
    if (holds(present, value)) continue
    const spec = KINDS[card.kind].fields[field]
    changes[field] =
      spec && 'many' in spec && spec.many ? [...new Set([...textsIn(present), ...textsIn(value)])] : value
  }
  return changes
}

function isMeant(card: Card, zone: Zone): boolean {
  const fields = Object.entries(wantedBy(card, zone))
  return fields.length > 0 && fields.every(([field, value]) => holds(card.fields[field], value))
}

/** What the zone asks of this kind of card; a kind without one of the fields is asked nothing. */
export function wantedBy(card: Card, zone: Zone): Readonly<Record<string, FieldValue>> {
  const { means } = zone.spec
  if (!('sets' in means)) return {}
  const { fields } = KINDS[card.kind]
  if (!Object.keys(means.sets).every((field) => Object.hasOwn(fields, field))) return {}
  return Object.fromEntries(
    Object.entries(means.sets).map(([field, value]) => [field, value === '$each' ? (zone.each ?? '') : value]),
  )
}

function saysSomething(card: Card, zone: Zone): boolean {
  return Object.keys(wantedBy(card, zone)).length > 0
}

/** A list holds each of its values; a list that is asked for is held when all of it is. */
function holds(present: FieldValue | undefined, value: FieldValue): boolean {
  const held: readonly unknown[] = Array.isArray(present) ? present : [present]
  return Array.isArray(value) ? value.every((item) => held.includes(item)) : held.includes(value)
}
