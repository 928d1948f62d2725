import { manualClock } from '@tablee/std'
import * as Y from 'yjs'
import type { History } from '../src/history.ts'
import { createHistory } from '../src/history.ts'
import type { SavedClock } from '../src/late-words.ts'
import { TYPING } from '../src/origin.ts'

/** Someone who types in a document of their own. */
export interface Author {
  readonly doc: Y.Doc
  readonly history: History
  readonly text: Y.Text
  readonly clock: ReturnType<typeof manualClock>
  /** Types one splice; what is longer than 600 ms after the last one is another entry. */
  type(at: number, remove: number, insert: string): void
  wait(ms: number): void
}

/** An author under `clientID`, whose text begins with `content`; their clock begins at 1 s. `savedClock`: what others may have read of theirs. */
export function author(clientID: number, content = '', savedClock?: SavedClock): Author {
  const doc = new Y.Doc()
  doc.clientID = clientID
  const text = doc.getText('title')
  if (content) text.insert(0, content)
  const clock = manualClock(1000)
  const history = createHistory(clock, savedClock && { savedClock })
  history.followTyping(doc)
  return {
    doc,
    history,
    text,
    clock,
    type: (at, remove, insert) =>
      doc.transact(() => {
        if (remove > 0) text.delete(at, remove)
        if (insert) text.insert(at, insert)
      }, TYPING),
    wait: (ms) => clock.advance(ms),
  }
}

/** A cell of the document, beside its text. */
export const cellOf = (doc: Y.Doc, key: string) => ({ doc, map: doc.getMap('cells'), key })

/** Writes a cell, as one entry of their history. */
export function writeIn({ history, doc }: Author, key: string, value: unknown): void {
  history.record((write) => write(cellOf(doc, key), value))
}

/** Brings `to` what `from` has. */
export function deliver(from: Y.Doc, to: Y.Doc): void {
  Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)), 'network')
}
