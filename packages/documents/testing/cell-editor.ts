import * as Y from 'yjs'
import type { Cell } from '../src/cell.ts'
import { createHistory } from '../src/history.ts'

/** The cell of a document that goes by `key`. */
export const cellOf = (doc: Y.Doc, key: string): Cell => ({ doc, map: doc.getMap('cells'), key })

/** What it holds. */
export const valueIn = (doc: Y.Doc, key: string): unknown => doc.getMap('cells').get(key)

/** Somebody else writes it. */
export const write = (doc: Y.Doc, key: string, value: unknown): void =>
  void doc.transact(() => doc.getMap('cells').set(key, value), 'others')

/** A person who writes cells, with a history of their own. */
export function editor(doc = new Y.Doc()) {
  const history = createHistory()
  return { doc, history, set: (key: string, value: unknown) => history.record((put) => put(cellOf(doc, key), value)) }
}
