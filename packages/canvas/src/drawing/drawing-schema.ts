import type { RecordValue } from '@tablee/documents/records'
import { isSameJson } from '@tablee/documents/records'
import type { SerializedSchema, TLRecord } from '@tldraw/tldraw'
import { createTLSchema } from '@tldraw/tldraw'
import { DRAWN_SHAPES } from './drawn-shapes.ts'

/** The schema of what people draw, apart from that of the board: a new kind of card does not make a drawing a newer one. */
const SCHEMA = createTLSchema({
  shapes: Object.fromEntries(DRAWN_SHAPES.map(({ type, props, migrations }) => [type, { props, migrations }])),
  bindings: {},
})

/** What is written beside the records, so that later versions know how to read them: the relay lets nothing else be written there. */
export const DRAWING_SCHEMA: { readonly schemaVersion: 2; readonly sequences: Readonly<Record<string, number>> } = {
  schemaVersion: 2,
  sequences: Object.fromEntries(
    Object.entries(SCHEMA.serialize().sequences).filter(([id]) => id.startsWith('com.tldraw.shape')),
  ),
}

/** How the records of a document are to be read: as they are, or brought up to date first. Null: they come from a newer Tablée. */
export interface RecordsReader {
  readonly isCurrent: boolean
  /** The record under `id` in today's form, or null where it is none. */
  readonly read: (id: string, value: RecordValue) => TLRecord | null
}

/** The reader of records that were written with `persisted`; what is no schema at all counts as today's. */
export function readerOf(persisted: unknown): RecordsReader | null {
  const sequences = sequencesOf(persisted)
  if (!sequences || isSameJson(sequences, DRAWING_SCHEMA.sequences)) return CURRENT
  for (const [id, version] of Object.entries(sequences)) {
    const known = Object.hasOwn(DRAWING_SCHEMA.sequences, id) ? DRAWING_SCHEMA.sequences[id] : undefined
    if (known === undefined || version > known) return null
  }
  // the rest of tldraw's store is not shared: it is always of today
  const schema: SerializedSchema = { schemaVersion: 2, sequences: { ...SCHEMA.serialize().sequences, ...sequences } }
  if (!SCHEMA.getMigrationsSince(schema).ok) return null
  return {
    isCurrent: false,
    read: (id, value) => {
      const migrated = SCHEMA.migratePersistedRecord(recordOf(id, value), schema)
      return migrated.type === 'success' ? valid(migrated.value) : null
    },
  }
}

/** Reads records of today's form. */
export const CURRENT: RecordsReader = { isCurrent: true, read: (id, value) => valid(recordOf(id, value)) }

function recordOf(id: string, value: RecordValue): TLRecord {
  return { isLocked: false, ...value, id, typeName: 'shape', parentId: 'page:page' } as unknown as TLRecord // reason: validated next
}

function valid(record: TLRecord): TLRecord | null {
  try {
    return SCHEMA.types.shape.validate(record)
  } catch {
    // a record that a peer got wrong: it is left out until someone repairs it
    return null
  }
}

function sequencesOf(schema: unknown): Readonly<Record<string, number>> | null {
  if (typeof schema !== 'object' || schema === null || !('sequences' in schema)) return null
  const { sequences } = schema
  if (typeof sequences !== 'object' || sequences === null) return null
  const entries = Object.entries(sequences)
  return entries.every((entry): entry is [string, number] => Number.isSafeInteger(entry[1]))
    ? Object.fromEntries(entries)
    : null
}
