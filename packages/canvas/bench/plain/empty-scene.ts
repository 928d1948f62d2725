import { valueStore } from '@tablee/std'
import type { BoardScene } from '../../src/board-scene.ts'

/** The surroundings of a board on which nobody does anything. */
export const EMPTY_SCENE: BoardScene = {
  titleOf: () => null,
  detailOf: () => null,
  writable: true,
  fateOf: () => null,
  cards: valueStore([]),
  writing: {
    history: { followTyping: () => undefined, endTyping: () => undefined },
    undo: () => undefined,
    redo: () => undefined,
    carets: { others: valueStore([]), show: () => undefined },
  },
  writers: valueStore(new Map()),
  visitors: valueStore(new Map()),
  pointers: valueStore([]),
  target: valueStore(null),
  shown: valueStore({ zones: [], cards: [], groups: [], aside: null }),
  template: valueStore(null),
  addTo: () => {},
  actOn: () => {},
  link: { isRefused: () => false, make: () => {}, ask: () => {} },
}
