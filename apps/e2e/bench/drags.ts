import { present } from '@tablee/std'
import type { LaidCard } from './board-cards.ts'

/** One of the moves of a drag: where a card is put, as an offset from where it lay, and when (ms). */
export interface DragMove {
  readonly at: number
  readonly person: number
  readonly card: LaidCard
  readonly dx: number
  readonly dy: number
}

const PER_SECOND = 10
/** A turn of a card lasts so many moves. */
const MOVES = 30
const AWAY = 70

/** What `people` do for `duration` ms: each drags a card in circles, of those at the top of the board, where the page opens. */
export function dragsOf(cards: readonly LaidCard[], people: number, duration: number): readonly DragMove[] {
  const fromTop = cards.toSorted((left, right) => left.placement.y - right.placement.y)
  const every = 1000 / PER_SECOND
  return Array.from({ length: people }, (_, person) =>
    Array.from({ length: Math.floor(duration / every) }, (__, move): DragMove => {
      const turn = ((move % MOVES) / MOVES) * 2 * Math.PI
      return {
        // people do not act in step
        at: (move + person / people) * every,
        person,
        card: present(fromTop[person % fromTop.length], 'a card to drag'),
        dx: Math.round(AWAY * Math.sin(turn)),
        dy: Math.round(AWAY * (1 - Math.cos(turn))),
      }
    }),
  )
    .flat()
    .toSorted((left, right) => left.at - right.at)
}
