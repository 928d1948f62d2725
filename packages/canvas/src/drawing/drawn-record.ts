import type { RecordValue } from '@tablee/documents/records'
import { isOwnAddress } from '@tablee/documents/records'
import type { IndexKey, TLAsset, TLAssetId, TLPageId, TLRecord, TLShape, TLShapeId } from '@tldraw/tldraw'
import { AssetRecordType } from '@tldraw/tldraw'
import type { DrawingLayer } from './drawing-layers.ts'
import type { RecordsReader } from './drawing-schema.ts'
import { isDrawnType } from './drawn-shapes.ts'
import { MOST_POINTS, pointsOf } from './drawing-weight.ts'
import { isPlainRichText } from './plain-rich-text.ts'

/** A drawn shape as its record says, wherever it is then put. */
export interface Drawn {
  readonly id: TLShapeId
  readonly shape: TLShape
  /** The picture that it shows. */
  readonly asset: TLAsset | null
}

/** No number of a drawing is beyond this: neither place nor size. */
const FARTHEST = 1e6
const LARGEST_SCALE = 20
/** Places in an order grow longer as things are put between others; no honest one grows this long. */
const LONGEST_INDEX = 200
const SHAPE_ID = /^shape:[\w-]{1,64}$/

/** The shape that the record under `id` describes, or null where it is not one that people draw. */
export function drawnOf(id: string, value: RecordValue, reader: RecordsReader): Drawn | null {
  if (!SHAPE_ID.test(id) || !isDrawnType(value['type']) || !isWithin(value)) return null
  const shape = asShape(reader.read(id, withoutForeign(value)))
  if (!shape || !isDrawable(shape) || shape.index.length > LONGEST_INDEX) return null
  const asset = shape.type === 'image' ? assetOf(shape) : null
  return asset ? { id: shape.id, shape: withAsset(shape, asset.id), asset } : { id: shape.id, shape, asset }
}

/** What of `shape` is shared, with its place in the order of its layer. */
export function recordOf(shape: TLShape, index: IndexKey): RecordValue {
  const { type, x, y, rotation, opacity, props } = shape
  const { layer: _, ...meta } = shape.meta
  // the picture follows from the record, and nothing that is drawn leads elsewhere
  const { assetId: _asset, url: _url, ...shared } = props as RecordValue
  return { type, x, y, rotation, opacity, index, props: shared, meta }
}

/** `drawn` as it is put on the canvas: the same object for as long as nothing of it changes. */
export function shapeOn(drawn: Drawn, on: PlaceOnCanvas): TLShape {
  const before = placed.get(drawn)
  if (before && before.index === on.index && before.isLocked === on.isLocked) return before
  const { shape } = drawn
  const next = {
    ...shape,
    parentId: on.page,
    index: on.index,
    isLocked: on.isLocked,
    meta: { ...shape.meta, layer: on.layer },
  }
  placed.set(drawn, next)
  return next
}

export interface PlaceOnCanvas {
  readonly page: TLPageId
  readonly layer: DrawingLayer
  readonly index: IndexKey
  readonly isLocked: boolean
}

/** What was read was read for one layer of one canvas. */
const placed = new WeakMap<Drawn, TLShape>()

/** The layer that a shape of the canvas was put on, null where it is none's yet. */
export function layerOf({ meta }: TLShape): DrawingLayer | null {
  return meta['layer'] === 'base' || meta['layer'] === 'board' ? meta['layer'] : null
}

const WITH_URL: ReadonlySet<unknown> = new Set(['geo', 'image'])

function withoutForeign(value: RecordValue): RecordValue {
  const { type, props } = value
  if (!WITH_URL.has(type) || typeof props !== 'object' || props === null) return value
  return { ...value, props: { ...props, url: '', ...(type === 'image' ? { assetId: null } : {}) } }
}

function asShape(record: TLRecord | null): TLShape | null {
  return record?.typeName === 'shape' ? record : null
}

/** What validates and still cannot be drawn. */
function isDrawable(shape: TLShape): boolean {
  const { richText, segments, scale } = shape.props as RecordValue
  if (typeof scale === 'number' && (scale <= 0 || scale > LARGEST_SCALE)) return false
  if (Array.isArray(segments) && !(segments.length > 0 && segments.every(hasPoints))) return false
  if (richText !== undefined && !isPlainRichText(richText)) return false
  return pointsOf(shape) <= MOST_POINTS
}

function hasPoints(segment: { readonly points: readonly unknown[] }): boolean {
  return segment.points.length > 0
}

function isWithin(value: unknown): boolean {
  if (typeof value === 'number') return Math.abs(value) <= FARTHEST
  if (typeof value !== 'object' || value === null) return true
  return Object.values(value).every(isWithin)
}

/** The picture of an image shape: of this very site, else there is none to be shown. */
function assetOf({ id, props, meta }: TLShape): TLAsset | null {
  const { w, h } = props as { readonly w: number; readonly h: number }
  const { src } = meta
  if (typeof src !== 'string' || !isOwnAddress(src)) return null
  return AssetRecordType.create({
    id: AssetRecordType.createId(id.slice('shape:'.length)),
    type: 'image',
    props: { src, w: Math.abs(w), h: Math.abs(h), name: '', isAnimated: false, mimeType: null },
  })
}

function withAsset(shape: TLShape, assetId: TLAssetId): TLShape {
  return { ...shape, props: { ...shape.props, assetId } }
}
