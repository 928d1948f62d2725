import { valueStore } from '@tablee/std'
import type { BoardScene } from '../../src/board-scene.ts'

/** The surroundings of a board on which nobody does anything. */
export const EMPTY_SCENE: BoardScene = {
  titleOf: () => null,
  writers: valueStore(new Map()),
  visitors: valueStore(new Map()),
  target: valueStore(null),
  addTo: () => {},
  actOn: () => {},
  link: { isRefused: () => false, make: () => {}, ask: () => {} },
}
