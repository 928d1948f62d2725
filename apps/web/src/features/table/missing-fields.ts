import type { Card } from '@tablee/model'
import { idsIn } from '../card/field-values.ts'

/** What a roadmap line cannot be executed without: someone who leads it, and a date. */
const NEEDED = ['lead', 'due'] as const

/** The fields that a roadmap line still lacks; none for other kinds, nor for a line that was dropped. */
export function missingFields(card: Pick<Card, 'kind' | 'fields'>): readonly string[] {
  if (card.kind !== 'roadmap-line' || card.fields['state'] === 'dropped') return []
  return NEEDED.filter((name) => idsIn(card.fields[name]).length === 0)
}
