import type { Card, CardId } from '@tablee/model'
import { useState } from 'react'

/** The card `id` among `cards`; as it was last seen while its document is opened afresh, so that a dialog about it keeps what is typed in it. */
export function useOpenedCard(cards: readonly Card[], id: CardId | null): Card | null {
  const [last, setLast] = useState<Card | null>(null)
  const found = cards.find((card) => card.id === id) ?? null
  if (found && found !== last) setLast(found)
  return found ?? (id !== null && last?.id === id ? last : null)
}
