import { valueStore } from '@tablee/std'
import type { BoardPresence, Neighbour } from '../src/presence.ts'

/** Someone on a board, looking at a screen of 800 × 600 whose left edge is at `x`. */
export function neighbour(participant: string, x = 0, rest: Partial<Neighbour> = {}): Neighbour {
  return {
    key: participant,
    participant,
    name: participant,
    structure: '',
    role: 'participant',
    cursor: null,
    editing: null,
    view: { x, y: 0, w: 800, h: 600 },
    zone: null,
    ...rest,
  }
}

/** A board on which `come` says who is there. */
export function crowd(...present: readonly Neighbour[]): BoardPresence & {
  readonly come: (...present: readonly Neighbour[]) => void
} {
  const neighbours = valueStore<readonly Neighbour[]>(present)
  return { neighbours, show: () => undefined, come: (...now) => neighbours.set(now) }
}
