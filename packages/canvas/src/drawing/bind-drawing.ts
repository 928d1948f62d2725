import type { History } from '@tablee/documents'
import type { RecordGestures } from '@tablee/documents/records'
import { drawingSchemaStore, isSameJson, recordsStore } from '@tablee/documents/records'
import type { TLAsset, TLPageId, TLShape, TLShapeId, TLStore } from '@tldraw/tldraw'
import { indexAs } from './bands.ts'
import type { DrawingDocuments, DrawingLayer, DrawingRefusal } from './drawing-layers.ts'
import { LAYERS } from './drawing-layers.ts'
import { shapeOn } from './drawn-record.ts'
import { isDrawn } from './drawn-shapes.ts'
import type { ReadLayer } from './read-layer.ts'
import { layerReader } from './read-layer.ts'
import { writeDrawn } from './write-drawn.ts'

export interface DrawingBindingOptions {
  readonly store: TLStore
  readonly page: TLPageId
  readonly documents: DrawingDocuments
  readonly gestures: RecordGestures
  readonly history: History
  /** The layer that the person draws on; null: what is drawn is there to be seen. */
  readonly drawOn: () => DrawingLayer | null
  /** Whether the person is in the middle of a gesture, which is written once it ends. */
  readonly isBusy: () => boolean
  /** A shape that the person holds otherwise: others do not change it under their hands. */
  readonly isHeld: (shape: TLShapeId) => boolean
  /** What the person is in the middle of, where it is written bit by bit and is yet one entry of their history. */
  readonly gesture: () => object | undefined
  readonly onRefused: (refusal: DrawingRefusal) => void
  /** Told when there is something to draw, or to settle. */
  readonly ask: () => void
}

export interface DrawingBinding {
  /** Writes what the person has done since the last time, as one entry of their history. */
  readonly settle: () => void
  /** Puts what the documents hold onto the canvas in one merge, but for what the person holds. Settles first, unless they are busy. */
  readonly draw: () => void
  /** Has the next `draw` look at everything again: the person draws on another layer. */
  readonly refresh: () => void
  /** The layers that a newer Tablée has drawn. */
  readonly newer: () => readonly DrawingLayer[]
  readonly stop: () => void
}

/**
 * Ties the shapes that people draw in a tldraw store to the records of two documents. What the person does is
 * noted at once and written by comparing each shape they touched with what the documents last put there, so that
 * only their own properties are written; what others do is put there at `draw`.
 */
export function bindDrawing(options: DrawingBindingOptions): DrawingBinding {
  const { store, page, documents, gestures, history, drawOn, isBusy, onRefused, ask } = options
  const readers = { base: layerReader(), board: layerReader() }
  const read = (layer: DrawingLayer): ReadLayer =>
    readers[layer](recordsStore(documents[layer]).get(), drawingSchemaStore(documents[layer]).get())
  /** The shapes as the documents last put them there: what the person did is what differs from them. */
  const drawn = new Map<TLShapeId, TLShape>()
  const touched = new Set<TLShapeId>()
  let isWriting = false
  /** Whether there may be something to draw. */
  let isStale = true
  const changed = (): void => {
    isStale = true
    ask()
  }

  const touch = (shape: TLShape, source: 'user' | 'remote'): void => {
    if (source !== 'user' || !isDrawn(shape)) return
    touched.add(shape.id)
    ask()
  }
  const stops = [
    store.sideEffects.registerAfterCreateHandler('shape', touch),
    store.sideEffects.registerAfterChangeHandler('shape', (_, after, source) => touch(after, source)),
    store.sideEffects.registerAfterDeleteHandler('shape', touch),
    ...LAYERS.flatMap((layer) => [
      recordsStore(documents[layer]).subscribe(changed),
      drawingSchemaStore(documents[layer]).subscribe(changed),
    ]),
  ]

  const settle = (): void => {
    const gesture = options.gesture()
    if (touched.size === 0 || isWriting) return
    isWriting = true
    const ids = [...touched]
    touched.clear()
    try {
      history.record(() => {
        for (const refusal of writeDrawn(ids, { store, documents, gestures, drawn, read, layer: drawOn() }))
          onRefused(refusal)
      }, gesture)
    } finally {
      isWriting = false
    }
    changed()
  }
  const unsettle = history.beforeUndo(() => {
    if (!isBusy()) settle()
  })

  const draw = (): void => {
    if (!isBusy()) settle()
    if (!isStale) return
    const isHeld = (id: TLShapeId): boolean => touched.has(id) || options.isHeld(id)
    const isLocked = (layer: DrawingLayer): boolean => drawOn() !== layer
    const wanted = new Map<TLShapeId, TLShape>()
    const assets: TLAsset[] = []
    for (const layer of LAYERS) {
      let last = { index: '', rank: 0 }
      for (const entry of read(layer).drawn) {
        const { index } = entry.shape
        last = { index, rank: index === last.index ? last.rank + 1 : 0 }
        // what is projected keeps its id, whatever a peer called a record
        if (wanted.has(entry.id) || isTaken(store, entry.id)) continue
        const on = { page, layer, index: indexAs(layer, index, last.rank), isLocked: isLocked(layer) }
        wanted.set(entry.id, shapeOn(entry, on))
        if (entry.asset) assets.push(entry.asset)
      }
    }
    isStale = [...wanted.keys(), ...drawn.keys()].some(isHeld)
    const puts = [...wanted.values()].filter((shape) => !isHeld(shape.id) && isChange(store, shape))
    const gone = drawnIn(store).filter((id) => !wanted.has(id) && !isHeld(id))
    for (const id of gone) drawn.delete(id)
    for (const shape of wanted.values()) if (!isHeld(shape.id)) drawn.set(shape.id, shape)
    const pictures = assets.filter((asset) => isChange(store, asset))
    if (puts.length === 0 && gone.length === 0 && pictures.length === 0) return
    store.mergeRemoteChanges(() => {
      if (pictures.length > 0) store.put(pictures)
      if (gone.length > 0) store.remove(gone)
      if (puts.length > 0) store.put(puts)
    })
  }

  return {
    settle,
    draw,
    refresh: () => {
      isStale = true
    },
    newer: () => LAYERS.filter((layer) => read(layer).reader === null),
    stop: () => {
      settle()
      unsettle()
      for (const stop of stops) stop()
    },
  }
}

function isTaken(store: TLStore, id: TLShapeId): boolean {
  const present = store.unsafeGetWithoutCapture(id)
  return present !== undefined && !isDrawn(present)
}

/** Records of the store and wanted ones that are known to be the same, so that they are compared once. */
const known = new WeakMap<object, object>()

function isChange(store: TLStore, record: TLShape | TLAsset): boolean {
  const present = store.unsafeGetWithoutCapture(record.id)
  if (!present) return true
  if (present === record || known.get(present) === record) return false
  if (!isSameJson(present, record)) return true
  known.set(present, record)
  return false
}

function drawnIn(store: TLStore): readonly TLShapeId[] {
  return store.allRecords().flatMap((record) => (record.typeName === 'shape' && isDrawn(record) ? [record.id] : []))
}
