import type { ZoneSpec } from '@tablee/model'
import type * as Y from 'yjs'
import { readZones, writeZones } from './boards.ts'
import type { Origin } from './origin.ts'
import { readDrawingSchema, writeDrawingSchema } from './records/drawing-schema.ts'
import type { RecordValue } from './records/record-cells.ts'
import { addRecord, decodeRecord } from './records/records.ts'
import { recordsRoot } from './roots.ts'

/** What the template of a board holds, as plain data: its zones as they were changed, and what was drawn there. */
export interface BoardTemplate {
  readonly zones: readonly ZoneSpec[]
  readonly drawings: readonly (readonly [id: string, value: RecordValue])[]
  /** The schema with which it was drawn. */
  readonly schema: object | null
}

/** What is well formed of the template of a board. */
export function readTemplate(base: Y.Doc): BoardTemplate {
  const drawings = [...recordsRoot(base)].flatMap(([id, shared]) => {
    const value = decodeRecord(shared)
    return value ? [[id, value] as const] : []
  })
  const schema = readDrawingSchema(base)
  return { zones: readZones(base), drawings, schema: schema instanceof Object ? schema : null }
}

/** Writes `template` in the document of a board that has none yet. */
export function writeTemplate(base: Y.Doc, { zones, drawings, schema }: BoardTemplate, origin: Origin): void {
  base.transact(() => {
    writeZones(base, zones, origin)
    if (schema) writeDrawingSchema(base, schema, origin)
    for (const [id, value] of drawings) addRecord(base, id, value, origin)
  }, origin)
}
