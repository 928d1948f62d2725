import type { Card } from '../cards/card.ts'
import type { FieldValue } from '../cards/field.ts'
import type { Zone } from './zone.ts'
import { fieldsToEnter, wantedBy } from './zones-of.ts'

/**
 * The fields of `card` to write when it goes from one zone to another: what `from` stood for is given up, what
 * `to` stands for is taken. In a field of several values the one takes the place of the other, and the rest stays.
 */
export function fieldsToMove(card: Card, from: Zone | null, to: Zone | null): Readonly<Record<string, FieldValue>> {
  if (from?.id === to?.id) return {}
  const left = from ? wantedBy(card, from) : {}
  const entered = to ? wantedBy(card, to) : {}
  const changes: Record<string, FieldValue> = to ? { ...fieldsToEnter(card, to) } : {}
  for (const [field, value] of Object.entries(left)) {
    const next = entered[field]
    if (next === value) continue
    const present = card.fields[field]
    if (isList(present) && present.some((item) => item === value)) changes[field] = exchanged(present, value, next)
    else if (next === undefined && present === value) changes[field] = ''
  }
  return changes
}

function exchanged(present: readonly string[], left: FieldValue, entered: FieldValue | undefined): readonly string[] {
  if (typeof entered !== 'string') return present.filter((item) => item !== left)
  return [...new Set(present.map((item) => (item === left ? entered : item)))]
}

function isList(value: FieldValue | undefined): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}
