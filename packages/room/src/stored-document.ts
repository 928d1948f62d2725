import { assert } from '@tablee/std'
import * as Y from 'yjs'
import type { Log, LoadedDocument } from './ports.ts'

/** A document as its log has it, and what has happened to its log since. */
export interface StoredDocument {
  readonly doc: Y.Doc
  /** About how large its state is (bytes): never less than it really is. */
  size(): number
  /** Whether it may grow no more under a limit of `most` bytes. */
  isFull(most: number): boolean
  /** Appends updates that `doc` has emitted; once it resolves they are durable. */
  append(rows: readonly { readonly bytes: Uint8Array; readonly by: string }[]): Promise<void>
  /** Replaces the log by a snapshot of `doc`, which must hold nothing uncommitted, once `every` rows have gathered. */
  compact(every: number): Promise<void>
}

/** Loads `document`; throws when the log fails, or gives what does not make a whole document. */
export async function loadDocument(log: Log, document: string): Promise<StoredDocument> {
  const loaded = await log.load(document)
  const doc = rebuild(loaded)
  let rows = loaded.tail.length
  let head = 0
  let measured = sizeOf(loaded)
  let grown = 0
  // as it grows, not as it is committed: a batch of large updates must not slip past the limit together
  doc.on('update', (bytes: Uint8Array) => {
    grown += bytes.length
  })

  return {
    doc,
    size: () => measured + grown,
    isFull: (most) => {
      if (measured + grown <= most) return false
      if (grown > most / REMEASURE_SHARE) {
        measured = Y.encodeStateAsUpdate(doc).length
        grown = 0
      }
      return measured + grown > most
    },
    append: async (updates) => {
      const sequence = await log.append(updates.map(({ bytes, by }) => ({ document, bytes, by })))
      head = sequence.at(-1) ?? head
      rows += updates.length
    },
    compact: async (every) => {
      if (rows < every || head === 0) return
      const snapshot = Y.encodeStateAsUpdate(doc)
      rows = 0
      measured = snapshot.length
      grown = 0
      await log.compact(document, head, snapshot)
    },
  }
}

/** The size is measured anew after it has grown by this share of the limit. */
const REMEASURE_SHARE = 32

function rebuild({ snapshot, tail }: LoadedDocument): Y.Doc {
  const doc = new Y.Doc()
  doc.transact(() => {
    if (snapshot) Y.applyUpdate(doc, snapshot)
    for (const update of tail) Y.applyUpdate(doc, update)
  })
  assertWhole(doc)
  return doc
}

/** Throws when something in `doc` waits for what it builds on: the gate, or the log, has let a gap through. */
export function assertWhole(doc: Y.Doc): void {
  assert(
    doc.store.pendingStructs === null && doc.store.pendingDs === null,
    'a document holds updates that wait for others',
  )
}

function sizeOf({ snapshot, tail }: LoadedDocument): number {
  return tail.reduce((sum, update) => sum + update.length, snapshot?.length ?? 0)
}
