import type { Card, CardId } from '@tablee/model'
import { shownAs } from '@tablee/model'

/** What became of a card: it is shown, itself or as the one that it was merged into; it was removed; it is not known. */
export type Standing =
  | { readonly is: 'shown'; readonly card: Card }
  | { readonly is: 'within'; readonly card: Card }
  | { readonly is: 'removed'; readonly card: Card }
  | { readonly is: 'gone' }

/** What became of the card `id` among all those of its home. */
export function standingOf(cards: readonly Card[], id: CardId): Standing {
  const card = cards.find((candidate) => candidate.id === id)
  if (!card) return { is: 'gone' }
  if (card.removed) return { is: 'removed', card }
  const shown = cards.find((candidate) => candidate.id === shownAs(cards, id))
  return shown && shown !== card ? { is: 'within', card: shown } : { is: 'shown', card }
}
