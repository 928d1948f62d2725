import type { IndexKey, TLShape, TLShapeId } from '@tldraw/tldraw'
import { toRichText } from '@tldraw/tldraw'
import { PAGE } from './person.ts'

export const COLORS = ['black', 'red', 'blue', 'green'] as const

const PROPS = {
  geo: {
    geo: 'rectangle',
    w: 100,
    h: 80,
    color: 'black',
    labelColor: 'black',
    fill: 'none',
    dash: 'solid',
    size: 'm',
    font: 'sans',
    align: 'middle',
    verticalAlign: 'middle',
    richText: toRichText(''),
    growY: 0,
    url: '',
    scale: 1,
  },
  draw: {
    segments: [{ type: 'free', points: [0, 1, 2].map((at) => ({ x: at * 10, y: at * 7, z: 0.5 })) }],
    color: 'black',
    fill: 'none',
    dash: 'solid',
    size: 'm',
    isComplete: true,
    isClosed: false,
    isPen: false,
    scale: 1,
  },
  text: {
    richText: toRichText('Bonjour'),
    color: 'black',
    size: 'm',
    w: 10,
    font: 'sans',
    textAlign: 'start',
    autoSize: true,
    scale: 1,
  },
} as const

export type DrawnKind = keyof typeof PROPS
export const KINDS = Object.keys(PROPS) as readonly DrawnKind[] // reason: the keys of the table

/** A drawn shape as tldraw's tools make it, over all that there is. */
export function shapeOf(kind: DrawnKind, id: TLShapeId, at: { readonly x: number; readonly y: number }): TLShape {
  return {
    id,
    typeName: 'shape',
    type: kind,
    ...at,
    rotation: 0,
    opacity: 1,
    isLocked: false,
    parentId: PAGE,
    index: 'a5' as IndexKey,
    props: PROPS[kind],
    meta: {},
  } as unknown as TLShape // reason: the table gives each kind its own properties
}
