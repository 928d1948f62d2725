import type { Zone } from '@tablee/model'
import type { BoardContent, ShownCard } from './project-board.ts'
import { projectBoard } from './project-board.ts'

/**
 * Where the cards that lie in the zones of the spec `key` are shown once it is gone: how many by zone, null for those that wait
 * to be placed. A card that is only mirrored there stays where it is, and is not counted.
 */
export function cardsWithout(key: string, content: BoardContent): ReadonlyMap<Zone | null, number> {
  const leaving = new Set(
    ownCards(content)
      .filter(({ zone }) => zone?.spec.key === key)
      .map(({ card }) => card.id),
  )
  const rest = content.zones.filter(({ spec }) => spec.key !== key)
  const goes = new Map<Zone | null, number>()
  for (const { card, zone } of ownCards({ ...content, zones: rest })) {
    if (leaving.has(card.id)) goes.set(zone, (goes.get(zone) ?? 0) + 1)
  }
  return goes
}

function ownCards(content: BoardContent): readonly ShownCard[] {
  return projectBoard(content).cards.filter(({ mirror }) => !mirror)
}
