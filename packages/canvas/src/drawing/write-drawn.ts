import type { RecordGestures } from '@tablee/documents/records'
import { PERSON } from '@tablee/documents'
import {
  cellsBetween,
  isSameJson,
  readDrawingSchema,
  recordsStore,
  writeDrawingSchema,
  writeRecordCells,
} from '@tablee/documents/records'
import type { IndexKey, TLShape, TLShapeId, TLStore } from '@tldraw/tldraw'
import { getIndexAbove, getIndexBetween } from '@tldraw/tldraw'
import type { DrawingDocuments, DrawingLayer, DrawingRefusal } from './drawing-layers.ts'
import { CURRENT, DRAWING_SCHEMA } from './drawing-schema.ts'
import { MOST_WEIGHT, weightOf } from './drawing-weight.ts'
import { drawnOf, layerOf, recordOf } from './drawn-record.ts'
import { isDrawn } from './drawn-shapes.ts'
import type { ReadLayer } from './read-layer.ts'

export interface WritingOptions {
  readonly store: TLStore
  readonly documents: DrawingDocuments
  readonly gestures: RecordGestures
  /** The shapes as the documents last put them there; brought to what is written. */
  readonly drawn: Map<TLShapeId, TLShape>
  readonly read: (layer: DrawingLayer) => ReadLayer
  /** The layer that the person may write. */
  readonly layer: DrawingLayer | null
}

/** Writes what the person made of the shapes `ids`, property by property; gives why some of it cannot be. */
export function writeDrawn(ids: readonly TLShapeId[], options: WritingOptions): readonly DrawingRefusal[] {
  const { store, drawn, layer } = options
  const refusals: DrawingRefusal[] = []
  for (const id of inStoreOrder(ids, store)) {
    const before = drawn.get(id)
    const after = store.unsafeGetWithoutCapture(id)
    if (!before && !after) continue
    const own = before ? layerOf(before) : layer
    const isWritable = own !== null && own === layer && options.read(own).reader !== null
    if (!isWritable) {
      refusals.push({ code: 'layer-locked' })
      continue
    }
    const refusal = writeOne({ id, before, after: isDrawn(after) ? after : undefined, layer: own }, options)
    if (refusal) refusals.push(refusal)
  }
  return refusals
}

interface Touched {
  readonly id: TLShapeId
  readonly before: TLShape | undefined
  readonly after: TLShape | undefined
  readonly layer: DrawingLayer
}

function writeOne({ id, before, after, layer }: Touched, options: WritingOptions): DrawingRefusal | null {
  const { documents, gestures, drawn, read } = options
  const doc = documents[layer]
  if (!after) {
    bringUpToDate(layer, options)
    gestures.remove(doc, id)
    drawn.delete(id)
    return null
  }
  const { indices, weight } = read(layer)
  const held = indices.get(id)
  const index = before && held && before.index === after.index ? held : placeAmong(after, layer, options)
  const value = recordOf(after, index)
  // what could not be read back would vanish: better to say so now
  if (!drawnOf(id, value, CURRENT)) return { code: 'drawing-unreadable' }
  const more = weightOf(after) - (before ? weightOf(before) : 0)
  if (more > 0 && weight + more > MOST_WEIGHT) return { code: 'drawing-full' }
  const cells = before && cellsBetween(recordOf(before, held ?? index), value)
  if (cells?.size === 0) return null
  bringUpToDate(layer, options)
  const written = cells ? gestures.change(doc, id, cells) : gestures.add(doc, id, value)
  if (!written.ok) return written.error
  drawn.set(id, { ...after, meta: { ...after.meta, layer } })
  return null
}

/** The index, in the order of its layer, that puts `shape` between those that it lies between on the canvas. */
function placeAmong(shape: TLShape, layer: DrawingLayer, { store, drawn, read }: WritingOptions): IndexKey {
  const { indices } = read(layer)
  const others = [...indices].flatMap(([id, index]) => {
    const other = id === shape.id ? undefined : store.unsafeGetWithoutCapture(id)
    return other && drawn.has(id) ? [{ index, at: other.index }] : []
  })
  const under = highest(others.filter(({ at }) => at < shape.index).map(({ index }) => index))
  const over = lowest(others.filter(({ index }) => under === null || index > under).map(({ index }) => index))
  if (over === null) return getIndexAbove(under)
  return getIndexBetween(under, over)
}

function highest(indices: readonly IndexKey[]): IndexKey | null {
  return indices.reduce<IndexKey | null>((most, index) => (most === null || index > most ? index : most), null)
}

function lowest(indices: readonly IndexKey[]): IndexKey | null {
  return indices.reduce<IndexKey | null>((least, index) => (least === null || index < least ? index : least), null)
}

/** Says with which schema the layer is written, and brings what an older Tablée wrote to it. */
function bringUpToDate(layer: DrawingLayer, { documents, read }: WritingOptions): void {
  const { reader, drawn } = read(layer)
  const doc = documents[layer]
  if (reader?.isCurrent === false) {
    const records = recordsStore(doc).get()
    for (const { id, shape } of drawn) {
      const value = records.get(id)
      if (value) writeRecordCells(doc, id, cellsBetween(value, recordOf(shape, shape.index)), PERSON)
    }
  }
  if (!isSameJson(readDrawingSchema(doc), DRAWING_SCHEMA)) writeDrawingSchema(doc, DRAWING_SCHEMA, PERSON)
}

function inStoreOrder(ids: readonly TLShapeId[], store: TLStore): readonly TLShapeId[] {
  const indexOf = (id: TLShapeId): string => store.unsafeGetWithoutCapture(id)?.index ?? ''
  return ids.toSorted((left, right) => (indexOf(left) < indexOf(right) ? -1 : 1))
}
