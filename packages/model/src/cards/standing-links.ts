import type { CardId } from '../ids/ids.ts'
import type { Card } from './card.ts'
import type { Link } from './link.ts'

/** A link that is shown, with the cards at its ends. */
export interface StandingLink {
  readonly link: Link
  readonly from: Card
  readonly to: Card
}

/**
 * The links to be shown, in the order they were made. One whose end is removed or unknown is kept, not shown; of two
 * that say the same, made at once in two places, the first is.
 */
export function standingLinks(links: readonly Link[], cards: readonly Card[]): readonly StandingLink[] {
  const present = new Map<CardId, Card>()
  for (const card of cards) if (!card.removed) present.set(card.id, card)
  const taken = new Set<string>()
  const standing: StandingLink[] = []
  for (const link of inOrder(links)) {
    const [from, to] = [present.get(link.from), present.get(link.to)]
    if (link.removed || !from || !to || taken.has(relationOf(link))) continue
    taken.add(relationOf(link))
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
