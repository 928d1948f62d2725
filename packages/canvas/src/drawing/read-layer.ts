import type { RecordValue } from '@tablee/documents/records'
import type { IndexKey, TLShapeId } from '@tldraw/tldraw'
import { MOST_WEIGHT, weightOf } from './drawing-weight.ts'
import type { RecordsReader } from './drawing-schema.ts'
import { readerOf } from './drawing-schema.ts'
import type { Drawn } from './drawn-record.ts'
import { drawnOf } from './drawn-record.ts'

/** A layer as its records say, from the back to the front. */
export interface ReadLayer {
  /** Null: it was drawn with a newer Tablée, and is neither shown nor written. */
  readonly reader: RecordsReader | null
  readonly drawn: readonly Drawn[]
  /** What drawing all of it costs; what would make it more than a board can bear is not among the drawn. */
  readonly weight: number
  /** The place of each in the order, as its record says. */
  readonly indices: ReadonlyMap<TLShapeId, IndexKey>
}

/** Reads layers; a record is checked once, until it changes. What cannot be read is left out. */
export function layerReader(): (records: ReadonlyMap<string, RecordValue>, schema: unknown) => ReadLayer {
  let known = new WeakMap<RecordValue, Drawn | 'none'>()
  let lastSchema: unknown = null
  let lastRecords: ReadonlyMap<string, RecordValue> | null = null
  let last: ReadLayer = { reader: null, drawn: [], weight: 0, indices: new Map() }
  return (records, schema) => {
    if (records === lastRecords && schema === lastSchema) return last
    if (schema !== lastSchema) known = new WeakMap()
    lastRecords = records
    lastSchema = schema
    const reader = readerOf(schema)
    const all = reader ? inOrder(records, reader, known) : []
    const { drawn, weight } = bearable(all)
    last = { reader, drawn, weight, indices: new Map(drawn.map(({ id, shape }) => [id, shape.index])) }
    return last
  }
}

function inOrder(
  records: ReadonlyMap<string, RecordValue>,
  reader: RecordsReader,
  known: WeakMap<RecordValue, Drawn | 'none'>,
): readonly Drawn[] {
  const drawn: Drawn[] = []
  for (const [id, value] of records) {
    const found = known.get(value) ?? drawnOf(id, value, reader) ?? 'none'
    known.set(value, found)
    if (found !== 'none') drawn.push(found)
  }
  // two that were made at once may have one index: their ids say which lies over which, in every browser
  return drawn.toSorted((left, right) => compare(left.shape.index, right.shape.index) || compare(left.id, right.id))
}

/** Those that a board can bear, from the back to the front, and what all of them weigh. The heaviest are left out: nobody crowds out what others drew. */
function bearable(all: readonly Drawn[]): Pick<ReadLayer, 'drawn' | 'weight'> {
  const weights = new Map(all.map((drawn) => [drawn, weightOf(drawn.shape)]))
  const weight = [...weights.values()].reduce((sum, each) => sum + each, 0)
  if (weight <= MOST_WEIGHT) return { drawn: all, weight }
  const borne = new Set<Drawn>()
  let load = 0
  for (const [drawn, own] of [...weights].toSorted(([, left], [, right]) => left - right)) {
    load += own
    if (load > MOST_WEIGHT) break
    borne.add(drawn)
  }
  return { drawn: all.filter((drawn) => borne.has(drawn)), weight }
}

function compare(left: string, right: string): number {
  if (left === right) return 0
  return left < right ? -1 : 1
}
