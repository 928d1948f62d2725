import type { Store } from '@tablee/std'
import type * as Y from 'yjs'
import { metaRoot, recordsRoot } from '../roots.ts'
import { oncePer, watch } from '../watched-roots.ts'
import { readDrawingSchema } from './drawing-schema.ts'
import type { RecordValue } from './record-cells.ts'
import { decodeRecord } from './records.ts'

/** What is drawn in a document, by id: the records that stand and are well-formed. A record is the same object until it changes. */
export const recordsStore = (doc: Y.Doc): Store<ReadonlyMap<string, RecordValue>> =>
  oncePer(doc, 'records', () => {
    const decoded = new Map<string, RecordValue | null>()
    const records = recordsRoot(doc)
    return watch([records], {
      changed: (touched) => {
        for (const id of touched) decoded.delete(id)
      },
      read: () => {
        const standing = new Map<string, RecordValue>()
        for (const [id, shared] of records) {
          if (!decoded.has(id)) decoded.set(id, decodeRecord(shared))
          const value = decoded.get(id)
          if (value) standing.set(id, value)
        }
        return standing
      },
    })
  })

/** The schema with which a document's records were written; unknown, since peers wrote it. */
export const drawingSchemaStore = (doc: Y.Doc): Store<unknown> =>
  oncePer(doc, 'schema', () => watch([metaRoot(doc)], { read: () => readDrawingSchema(doc) }))
