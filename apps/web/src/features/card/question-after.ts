import type { Card, Origin, Zone } from '@tablee/model'
import { digestOf } from '@tablee/model'

/** The zone in which a question is written after `card`, an issue; null where none is. */
export function zoneOfQuestion({ kind }: Card, zones: readonly Zone[]): Zone | null {
  const open = zones.find(({ spec }) => spec.accepts.includes('question') && spec.writable === 'all')
  return (kind === 'issue' && open) || null
}

/** What a card written after `card` says of it. */
export const writtenAfter = (card: Card): readonly Origin[] => [
  { card: card.id, as: 'answer', digest: digestOf(card), home: card.home },
]
