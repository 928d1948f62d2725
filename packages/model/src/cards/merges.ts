import type { CardId } from '../ids/ids.ts'
import type { Card, CardHead } from './card.ts'
import { digestOf } from './digest.ts'
import { twinsIn } from './twins.ts'

/** Whether `card` was made of others. */
export function isMerged({ from }: Pick<Card, 'from'>): boolean {
  return from.some(({ as }) => as === 'merge')
}

/** The cards that are shown: those that are not removed and that no other stands for: a merged one, or the first of two equal copies. */
export function standingCards(cards: readonly Card[]): readonly Card[] {
  const { into } = mergesIn(cards)
  return cards.filter((card) => !card.removed && !into.has(card.id))
}

/** The same of cards of which no more than the head is read: one is read whole (`read`) where what it says decides, as of a copy that has twins. */
export function standingHeads(heads: readonly CardHead[], read: (card: CardId) => Card | null): readonly CardHead[] {
  const { into } = findMerges(heads, ({ id }) => {
    const card = read(id)
    return card && digestOf(card)
  })
  return heads.filter((head) => !head.removed && !into.has(head.id))
}

/** The card that is shown in the place of `card`: the one that stands for it, else itself. */
export function shownAs(cards: readonly Card[], card: CardId): CardId {
  return mergesIn(cards).endOf(card)
}

/** The cards that `card` stands for now, one by one as they were merged. */
export function partsOf(cards: readonly Card[], card: CardId): readonly Card[] {
  const { into, known } = mergesIn(cards)
  return mergeSources(known.get(card)).flatMap((id) => {
    const part = known.get(id)
    return part && into.get(id) === card ? [part] : []
  })
}

/** The cards in whose words a merged card was written, through every merge before it; none for a card that was not merged. */
export function creditsOf(cards: readonly Card[], card: Card): readonly Card[] {
  if (!isMerged(card)) return []
  const { known } = mergesIn(cards)
  const met = new Set<CardId>([card.id])
  const credited: Card[] = []
  const ahead = mergeSources(card).toReversed()
  for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
    const source = known.get(id)
    if (!source || met.has(id)) continue
    met.add(id)
    if (!isMerged(source)) credited.push(source)
    else for (const one of mergeSources(source).toReversed()) ahead.push(one)
  }
  return credited
}

/** The cards that `card` was merged from, whatever became of them. */
export function mergeSources(card: Pick<Card, 'from'> | undefined): readonly CardId[] {
  return (card?.from ?? []).filter(({ as }) => as === 'merge').map((origin) => origin.card)
}

interface Merges<Head extends CardHead = Card> {
  readonly known: ReadonlyMap<CardId, Head>
  /** The card that stands for each one that is not shown itself. */
  readonly into: ReadonlyMap<CardId, CardId>
  /** The card that stands for a card in the end: itself where it is shown. */
  readonly endOf: (card: CardId) => CardId
}

/** Cards are read into one array until one of them changes: their merges are found once for each. */
const found = new WeakMap<readonly Card[], Merges>()

function mergesIn(cards: readonly Card[]): Merges {
  const present = found.get(cards)
  if (present) return present
  const merges = findMerges(cards, digestOf)
  found.set(cards, merges)
  return merges
}

/**
 * Of two merged cards with a source in common, the first made stands for it, and the other for what is left to it. A
 * removed one stands for nothing, so its sources are there again. No card ever stands for itself, nor for a validated
 * question, however it was written.
 */
function findMerges<Head extends CardHead>(
  cards: readonly Head[],
  digest: (card: Head) => string | null,
): Merges<Head> {
  const known = new Map(cards.map((card) => [card.id, card]))
  const into = new Map<CardId, CardId>()
  /** The same as `into`, or further on: peers can write merges in merges without end. */
  const ahead = new Map<CardId, CardId>()
  const endOf = (card: CardId): CardId => {
    let end = card
    for (let next = ahead.get(end); next !== undefined; next = ahead.get(end)) {
      ahead.set(end, ahead.get(next) ?? next)
      end = next
    }
    return end
  }
  const merged = cards.filter((card) => !card.removed && isMerged(card))
  for (const card of merged.toSorted((left, right) => left.at - right.at || (left.id < right.id ? -1 : 1))) {
    for (const id of mergeSources(card)) {
      const source = known.get(id)
      if (!source || source.removed || source.validated || into.has(id) || endOf(card.id) === id) continue
      into.set(id, card.id)
      ahead.set(id, card.id)
    }
  }
  for (const [twin, first] of twinsIn(cards, digest)) {
    if (into.has(twin) || endOf(first) === twin) continue
    into.set(twin, first)
    ahead.set(twin, first)
  }
  return { known, into, endOf }
}
