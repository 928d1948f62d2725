import type { CardId } from '../ids/ids.ts'
import type { Card } from './card.ts'

/** Whether `card` was made of others. */
export function isMerged({ from }: Pick<Card, 'from'>): boolean {
  return from.some(({ as }) => as === 'merge')
}

/** The cards that are shown: those that are not removed and that no merged card stands for. */
export function standingCards(cards: readonly Card[]): readonly Card[] {
  const { into } = mergesIn(cards)
  return cards.filter((card) => !card.removed && !into.has(card.id))
}

/** The card that is shown in the place of `card`: the merged one that stands for it, else itself. */
export function shownAs(cards: readonly Card[], card: CardId): CardId {
  const { into } = mergesIn(cards)
  for (let shown = card; ;) {
    const next = into.get(shown)
    if (next === undefined) return shown
    shown = next
  }
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
  const visit = (merged: Card): void => {
    for (const id of mergeSources(merged)) {
      const source = known.get(id)
      if (!source || met.has(id)) continue
      met.add(id)
      if (isMerged(source)) visit(source)
      else credited.push(source)
    }
  }
  visit(card)
  return credited
}

/** The cards that `card` was merged from, whatever became of them. */
export function mergeSources(card: Pick<Card, 'from'> | undefined): readonly CardId[] {
  return (card?.from ?? []).filter(({ as }) => as === 'merge').map((origin) => origin.card)
}

interface Merges {
  readonly known: ReadonlyMap<CardId, Card>
  /** The merged card that stands for each card that is not shown itself. */
  readonly into: ReadonlyMap<CardId, CardId>
}

/** Cards are read into one array until one of them changes: their merges are found once for each. */
const found = new WeakMap<readonly Card[], Merges>()

/**
 * Of two merged cards with a source in common, the first made stands for it, and the other for what is left to it. A
 * removed one stands for nothing, so its sources are there again. No card ever stands for itself, however it was written.
 */
function mergesIn(cards: readonly Card[]): Merges {
  const present = found.get(cards)
  if (present) return present
  const known = new Map(cards.map((card) => [card.id, card]))
  const into = new Map<CardId, CardId>()
  const endOf = (card: CardId): CardId => {
    for (let end = card; ;) {
      const next = into.get(end)
      if (next === undefined) return end
      end = next
    }
  }
  const merged = cards.filter((card) => !card.removed && isMerged(card))
  for (const card of merged.toSorted((left, right) => left.at - right.at || (left.id < right.id ? -1 : 1))) {
    for (const id of mergeSources(card)) {
      const source = known.get(id)
      if (source && !source.removed && !into.has(id) && endOf(card.id) !== id) into.set(id, card.id)
    }
  }
  const merges = { known, into }
  found.set(cards, merges)
  return merges
}
