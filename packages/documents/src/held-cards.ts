import type { Card, CardId } from '@tablee/model'
import { mergeSources, shownAs } from '@tablee/model'

/** Those of `asked`, with the cards that they stand for, that nobody has removed yet. */
export function removable(cards: readonly Card[], asked: readonly Card[]): readonly CardId[] {
  const removed = new Set(cards.filter((card) => card.removed).map(({ id }) => id))
  const going = asked.filter(({ id }) => !removed.has(id)).flatMap((card) => [card, ...heldBy(cards, card.id)])
  return [...new Set(going.map(({ id }) => id))].filter((id) => !removed.has(id))
}

/** The cards that went away together with `card`, which was merged from them: they come back with it. */
export function removedWith(cards: readonly Card[], card: Card): readonly Card[] {
  const known = new Map(cards.map((each) => [each.id, each]))
  const found = new Set<Card>()
  const ahead = [card]
  for (let merged = ahead.pop(); merged; merged = ahead.pop()) {
    for (const id of mergeSources(merged)) {
      const source = known.get(id)
      if (!source || found.has(source) || !isSameRemoval(source.removed, card.removed)) continue
      found.add(source)
      ahead.push(source)
    }
  }
  found.delete(card)
  return [...found]
}

/** The cards that a merged one stands for, through every merge before it: they go away with it. */
function heldBy(cards: readonly Card[], card: CardId): readonly Card[] {
  return cards.filter(({ id }) => id !== card && shownAs(cards, id) === card)
}

function isSameRemoval(left: Card['removed'], right: Card['removed']): boolean {
  return left !== null && left.by === right?.by && left.at === right.at
}
