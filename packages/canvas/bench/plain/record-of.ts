import type { Editor, TLShape } from '@tldraw/tldraw'
import { getIndices, toRichText } from '@tldraw/tldraw'
import type { CardProps, ZoneProps } from '../../src/shape-types.ts'
import type { PlainScene, PlainShape } from '../plain-scene.ts'

const INDICES = getIndices(10_000)

/** The record of tldraw for `shape`, the one numbered `order` from the back. */
export function recordOf(editor: Editor, shape: PlainShape, order: number, look: PlainScene['look']): TLShape {
  return {
    id: shape.id,
    typeName: 'shape',
    type: look === 'cards' ? shape.type : 'geo',
    parentId: editor.getCurrentPageId(),
    index: INDICES[order],
    x: shape.x,
    y: shape.y,
    rotation: 0,
    isLocked: shape.type === 'zone',
    opacity: 1,
    meta: {},
    props: look === 'tldraw' ? rectangle(editor, shape) : shape.type === 'card' ? card(shape) : zone(shape),
  } as unknown as TLShape // reason: tldraw's own union does not know our shapes
}

function card({ id, w, h, words }: PlainShape): CardProps {
  const [kindLabel = '', title = '', byline = ''] = words.split('\n')
  return {
    w,
    h,
    card: id,
    kind: 'idea',
    kindLabel,
    title,
    detailed: false,
    placeholder: '',
    facts: '',
    byline,
    marks: [],
    mirror: false,
    merged: 0,
  }
}

function zone({ id, w, h, words }: PlainShape): ZoneProps {
  const [title = '', , ...prompt] = words.split('\n')
  return {
    w,
    h,
    zone: id,
    title,
    prompt: prompt.join('\n'),
    mark: 0,
    question: '',
    slot: 0,
    pattern: 'plain',
    count: 1,
    open: true,
    locked: false,
    poster: false,
  }
}

function rectangle(editor: Editor, { type, w, h, words }: PlainShape): object {
  const props = editor.getShapeUtil('geo').getDefaultProps()
  const style = type === 'card' ? { fill: 'solid', size: 's', font: 'sans' } : { fill: 'none', size: 'm', font: 'sans' }
  return { ...props, ...style, dash: 'solid', w, h, richText: toRichText(words) }
}
