import * as Y from 'yjs'
import type { Update } from './read-update.ts'

/** The clients of whom `update` holds structs that `doc` has not. */
export function writersOf(doc: Y.Doc, update: Update): readonly number[] {
  const writers: number[] = []
  for (const [client, { structs }] of update.sections) {
    const last = structs.findLast(({ content }) => content !== 'skip')
    if (last && last.id.clock + last.length > Y.getState(doc.store, client)) writers.push(client)
  }
  return writers
}

/** Whether `update` holds structs that `doc` has already, wholly or in part. */
export function hasKnownStructs(doc: Y.Doc, update: Update): boolean {
  for (const [client, { clock }] of update.sections) if (clock < Y.getState(doc.store, client)) return true
  return false
}

/** `bytes`, which `update` was read from, without the structs that `doc` has; its deletions stay. */
export function withoutKnown(doc: Y.Doc, update: Update, bytes: Uint8Array): Uint8Array {
  const states = new Map<number, number>()
  for (const client of update.sections.keys()) states.set(client, Y.getState(doc.store, client))
  return Y.diffUpdate(bytes, Y.encodeStateVector(states))
}
