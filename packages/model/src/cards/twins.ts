import type { CardId } from '../ids/ids.ts'
import type { CardHead } from './card.ts'

/**
 * Of equal copies that several people made of one card at the same time, the later ones by the first, which stands for them.
 * A copy that says something else than when it was made is a card like any other, and is never left out; nor is a validated question.
 * What a card says (`digestOf`) is asked only of those that could be left out.
 */
export function twinsIn<Head extends CardHead>(
  cards: readonly Head[],
  digestOf: (card: Head) => string | null,
): ReadonlyMap<CardId, CardId> {
  const firsts = new Map<string, CardId>()
  const twins = new Map<CardId, CardId>()
  const copies = cards.flatMap((card) => {
    const origin = card.removed ? undefined : card.from.find(({ made }) => made)
    return origin ? [{ card, made: origin.made, key: `${origin.card} ${origin.made}` }] : []
  })
  const inOrder = copies.toSorted(
    ({ card: left }, { card: right }) => left.at - right.at || (left.id < right.id ? -1 : 1),
  )
  for (const { card, made, key } of inOrder) {
    const first = firsts.get(key)
    if (first === undefined) firsts.set(key, card.id)
    else if (!card.validated && digestOf(card) === made) twins.set(card.id, first)
  }
  return twins
}
