import type { CardId } from '../ids/ids.ts'
import type { Card } from './card.ts'
import type { Link } from './link.ts'
import { shownAs, standingCards } from './merges.ts'

/** A link that is shown, with the cards at its ends: where one was merged, the card that stands for it. */
export interface StandingLink {
  readonly link: Link
  readonly from: Card
  readonly to: Card
}

/**
 * The links to be shown, in the order they were made. One whose end is removed or unknown is kept, not shown, and so is
 * one between cards that were merged into one; of two that say the same, made at once in two places, the first is.
 */
export function standingLinks(links: readonly Link[], cards: readonly Card[]): readonly StandingLink[] {
  if (links.length === 0) return []
  const present = new Map<CardId, Card>(standingCards(cards).map((card) => [card.id, card]))
  const taken = new Set<string>()
  const standing: StandingLink[] = []
  for (const link of inOrder(links)) {
    const [from, to] = [present.get(shownAs(cards, link.from)), present.get(shownAs(cards, link.to))]
    if (link.removed || !from || !to || from === to) continue
    const relation = relationOf({ from: from.id, to: to.id, question: link.question })
    if (taken.has(relation)) continue
    taken.add(relation)
    standing.push({ link, from, to })
  }
  return standing
}

/** Whether two links relate the same two cards about the same question, whichever way they point. */
export function isSameLink(left: Relation, right: Relation): boolean {
  return relationOf(left) === relationOf(right)
}

type Relation = Pick<Link, 'from' | 'to' | 'question'>

function relationOf({ from, to, question }: Relation): string {
  return [...[from, to].toSorted(), question ?? ''].join(' ')
}

function inOrder(links: readonly Link[]): readonly Link[] {
  return links.toSorted((left, right) => left.at - right.at || (left.id < right.id ? -1 : 1))
}
