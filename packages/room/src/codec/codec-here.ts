import type { Result } from '@tablee/std'
import { err, ok } from '@tablee/std'
import * as Y from 'yjs'
import type { BuiltState, Codec } from '../ports.ts'

/** The codec, done at once on the thread that asks. */
export const codecHere: Codec = {
  cut: async (update) => cutUpdate(update),
  build: async (parts) => buildState(parts),
  diff: async (state, stateVector) => Y.diffUpdate(state, stateVector),
}

function cutUpdate(update: Uint8Array): Result<readonly Uint8Array[], 'malformed'> {
  try {
    Y.decodeUpdate(update)
    return ok([update])
  } catch {
    return err('malformed')
  }
}

function buildState(parts: readonly Uint8Array[]): BuiltState {
  const state = Y.mergeUpdates([...parts])
  return { state, slices: [state] }
}
