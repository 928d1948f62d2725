import * as Y from 'yjs'

/** The shared records of a document, removed ones included. */
export function recordsIn(doc: Y.Doc): ReadonlyMap<string, Y.Map<unknown>> {
  const records = new Map<string, Y.Map<unknown>>()
  for (const [id, record] of doc.getMap('records')) if (record instanceof Y.Map) records.set(id, record)
  return records
}
