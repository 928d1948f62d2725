import * as Y from 'yjs'
import type { Cell } from '../cell.ts'
import type { Origin } from '../origin.ts'
import { recordsRoot } from '../roots.ts'
import type { RecordCells, RecordValue } from './record-cells.ts'
import { plainObject, withCells } from './record-cells.ts'

/** The record as it was made; what was changed since lies beside it, a cell for each property. */
const BASE = '$'
const REMOVED = 'removed'

/** The most (bytes of JSON) that one write of a record may be: what it is made with, or one of its properties. */
const MOST_WRITTEN = 32 * 1024
/** The most that a record may have become (bytes of JSON) and still be read. */
const MOST_READ = 128 * 1024

/** Whether a record may be made of `value`, or a property of one be it. */
export function fitsRecord(value: unknown): boolean {
  return bytesOf(value) <= MOST_WRITTEN
}

/** Adds a record. Its id must be new: what is under a sealed key is never replaced. */
export function addRecord(doc: Y.Doc, id: string, value: RecordValue, origin: Origin): void {
  doc.transact(() => {
    const records = recordsRoot(doc)
    if (!records.has(id)) records.set(id, new Y.Map<unknown>([[BASE, value]]))
  }, origin)
}

/** The cell of a record: `removed`, or a key of `cellsBetween`. Null where there is no such record. */
export function recordCell(doc: Y.Doc, id: string, key: string): Cell | null {
  const map = recordsRoot(doc).get(id)
  return map instanceof Y.Map ? { doc, map, key } : null
}

/** Writes `cells` into a record at once, in no one's history: a migration. */
export function writeRecordCells(doc: Y.Doc, id: string, cells: RecordCells, origin: Origin): void {
  const map = recordsRoot(doc).get(id)
  if (!(map instanceof Y.Map)) return
  doc.transact(() => {
    // reason: undefined is kept as a value here, which says that the property is gone; emptying would bring back the base's
    for (const [key, value] of cells) map.set(key, value)
  }, origin)
}

/** The record that `shared` holds as plain JSON, or null where it is removed, malformed or far too large. */
export function decodeRecord(shared: unknown): RecordValue | null {
  if (!(shared instanceof Y.Map)) return null
  const base = plainObject(shared.get(BASE))
  const removed: unknown = shared.get(REMOVED)
  if (!base || (removed !== undefined && removed !== null)) return null
  const cells = [...shared].filter(([key]) => key !== BASE && key !== REMOVED)
  if (cells.some(([, value]) => value instanceof Y.AbstractType)) return null
  const value = withCells(base, cells)
  return bytesOf(value) <= MOST_READ ? value : null
}

/** The length (bytes) of `value` as JSON, rounded up: what is not ASCII takes three at most. */
function bytesOf(value: unknown): number {
  if (value === undefined) return 0
  // reason: a peer may have written what JSON has no word for; it is measured here, and refused by who reads the shape
  const json = JSON.stringify(value, (_, held: unknown) => (typeof held === 'bigint' ? String(held) : held))
  return json.replace(/[\u0080-\uffff]/g, '···').length
}
