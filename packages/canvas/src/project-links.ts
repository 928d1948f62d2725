import type { Card, Link } from '@tablee/model'
import { standingLinks } from '@tablee/model'
import type { ShownBoard, ShownCard } from './project-board.ts'

/** A link as it is drawn, from the own place of one card to that of another. */
export interface ShownLink {
  readonly link: Link
  readonly from: ShownCard
  readonly to: ShownCard
  /** Its place among the links of its cards, so that they lie side by side. */
  readonly lane: number
}

/** The links that a board shows: those that stand between cards which are on it. */
export function projectLinks(board: ShownBoard, links: readonly Link[], cards: readonly Card[]): readonly ShownLink[] {
  if (links.length === 0) return []
  const own = new Map(board.cards.filter(({ mirror }) => !mirror).map((shown) => [shown.card.id, shown]))
  const taken = new Map<string, Set<number>>()
  return standingLinks(links, cards).flatMap(({ link, ...ends }) => {
    const [from, to] = [own.get(ends.from.id), own.get(ends.to.id)]
    if (!from || !to) return []
    const lane = LANES.find((each) => !taken.get(from.card.id)?.has(each) && !taken.get(to.card.id)?.has(each)) ?? 0
    for (const end of [from.card.id, to.card.id]) taken.set(end, (taken.get(end) ?? new Set()).add(lane))
    return [{ link, from, to, lane }]
  })
}

/** As many links as can leave a card side by side; more of them lie on the first. */
const LANES = [0, 1, 2, 3, 4] as const
