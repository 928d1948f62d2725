import type { Card, Link } from '@tablee/model'
import { standingLinks } from '@tablee/model'
import type { ShownBoard, ShownCard } from './project-board.ts'

/** A link as it is drawn, from the own place of one card to that of another. */
export interface ShownLink {
  readonly link: Link
  readonly from: ShownCard
  readonly to: ShownCard
  /** Which of the links between these two cards it is, so that they lie side by side. */
  readonly lane: number
}

/** The links that a board shows: those that stand between cards which are on it. */
export function projectLinks(board: ShownBoard, links: readonly Link[], cards: readonly Card[]): readonly ShownLink[] {
  if (links.length === 0) return []
  const own = new Map(board.cards.filter(({ mirror }) => !mirror).map((shown) => [shown.card.id, shown]))
  const lanes = new Map<string, number>()
  return standingLinks(links, cards).flatMap(({ link }) => {
    const [from, to] = [own.get(link.from), own.get(link.to)]
    if (!from || !to) return []
    const pair = [link.from, link.to].toSorted().join(' ')
    const lane = lanes.get(pair) ?? 0
    lanes.set(pair, lane + 1)
    return [{ link, from, to, lane }]
  })
}
