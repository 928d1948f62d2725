import { assert } from '@tablee/std'
import * as Y from 'yjs'
import type { BuiltState } from '../ports.ts'
import { cutUpdate } from './cut-update.ts'

/** What the relay has written itself is read without limits, but for the depth of the stack. */
const OWN = { depth: 1000, sections: Infinity }

/**
 * One state from a snapshot and the updates since, without what they have written and deleted again. Throws when they
 * leave a gap.
 */
export function buildState(parts: readonly Uint8Array[]): BuiltState {
  const doc = new Y.Doc()
  // as one change of our own: Yjs would else clean up formatting, which no log has seen
  doc.transact(() => {
    for (const part of parts) Y.applyUpdate(doc, part)
  })
  assert(
    doc.store.pendingStructs === null && doc.store.pendingDs === null,
    'the updates of a document leave a gap between them',
  )
  const state = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  const slices = cutUpdate(state, OWN)
  return { state, slices: slices.ok ? slices.value : [state] }
}
