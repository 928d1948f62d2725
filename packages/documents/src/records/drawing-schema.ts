import type * as Y from 'yjs'
import type { Origin } from '../origin.ts'
import { metaRoot } from '../roots.ts'

const SCHEMA = 'schema'

/** The schema with which the records of `doc` were written, as its writer's canvas told it; undefined where there is none. */
export function readDrawingSchema(doc: Y.Doc): unknown {
  return metaRoot(doc).get(SCHEMA)
}

/** Says with which schema the records of `doc` are written from now on. */
export function writeDrawingSchema(doc: Y.Doc, schema: object, origin: Origin): void {
  doc.transact(() => metaRoot(doc).set(SCHEMA, schema), origin)
}
