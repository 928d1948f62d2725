import { isSameJson } from './record-cells.ts'

/** The schema with which this Tablée draws, for who does without tldraw: the version of each kind of shape that people draw, as it counts them. */
export const DRAWING_SCHEMA: { readonly schemaVersion: 2; readonly sequences: Readonly<Record<string, number>> } = {
  schemaVersion: 2,
  sequences: {
    'com.tldraw.shape': 4,
    'com.tldraw.shape.arrow': 6,
    'com.tldraw.shape.draw': 2,
    'com.tldraw.shape.geo': 10,
    'com.tldraw.shape.image': 5,
    'com.tldraw.shape.text': 3,
  },
}

/** Whether records may be said to be written with `schema`: a newer one would hide what everyone drew, an older one have it mangled. */
export function isKnownSchema(schema: unknown): boolean {
  return isSameJson(schema, DRAWING_SCHEMA)
}
