import * as Y from 'yjs'
import { MOST_SECTIONS } from '../gate/gate.ts'
import type { Codec } from '../ports.ts'
import { buildState } from './build-state.ts'
import { cutUpdate } from './cut-update.ts'

/** Containers within a value of an update from outside: its slices are judged by the room's own limit. */
const DEPTH = 1000

/** The codec, done at once on the thread that asks. */
export const codecHere: Codec = {
  cut: async (update) => cutUpdate(update, { depth: DEPTH, sections: MOST_SECTIONS }),
  build: async (parts) => buildState(parts),
  diff: async (state, stateVector) => Y.diffUpdate(state, stateVector),
}
