import type * as Y from 'yjs'
import { RELAY } from '../origin.ts'
import { readDrawingSchema } from '../records/drawing-schema.ts'
import { cellsBetween, isSameJson } from '../records/record-cells.ts'
import { decodeRecord, recordCell, writeRecordCells } from '../records/records.ts'
import { recordsRoot } from '../roots.ts'
import type { BringingBack, WriteBack } from './bringing-back.ts'
import { writeCellOver } from './write-cell-over.ts'

/**
 * What was drawn, as it was; what was drawn since leaves where `added` is wished too. Drawings that were kept by another Tablée, with
 * another schema than that of today, are left as they are: nobody has migrated them.
 */
export function bringBackDrawings(former: Y.Doc, wish: BringingBack): readonly WriteBack[] {
  if (!wish.parts.has('drawings')) return []
  const then = [...recordsRoot(former)].flatMap(([id, shared]) => {
    const value = decodeRecord(shared)
    return value ? [[id, value] as const] : []
  })
  const wasThere = new Set(then.map(([id]) => id))
  return [
    (doc) => {
      if (then.length > 0 && !isSameJson(readDrawingSchema(former), readDrawingSchema(doc))) return
      for (const [id, value] of then) {
        writeCellOver(recordCell(doc, id, 'removed'), null)
        const present = decodeRecord(recordsRoot(doc).get(id))
        if (present) writeRecordCells(doc, id, cellsBetween(present, value), RELAY)
      }
      if (!wish.parts.has('added')) return
      for (const [id, shared] of recordsRoot(doc))
        if (!wasThere.has(id) && decodeRecord(shared))
          writeCellOver(recordCell(doc, id, 'removed'), { by: wish.by, at: wish.at })
    },
  ]
}
