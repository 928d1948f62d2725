import type { Store } from '@tablee/std'
import type { Editor, TLShape, TLShapeId } from '@tldraw/tldraw'
import { createShapeId } from '@tldraw/tldraw'
import type { WantedShape } from './board-shapes.ts'
import { indexIn } from './drawing/bands.ts'
import { isDrawn } from './drawing/drawn-shapes.ts'
import { isCardGroupShape, isCardShape, isLinkShape, isZoneShape } from './shape-types.ts'

/** The canvas as it follows the documents. */
export interface Drawing {
  /** Draws what is wanted now; `held` shapes keep the place that the person is giving them. */
  readonly draw: () => void
  readonly stop: () => void
}

/** What a shape was last drawn from, and the record that was found to say it. */
interface Drawn {
  readonly wanted: WantedShape
  readonly order: number
  readonly record: TLShape
}

/**
 * Keeps the shapes of `editor` as `wanted` says, but for those that people draw, in one merge per frame however many changes arrive. The merge
 * counts as remote: it enters no history of tldraw's, and the shapes that `isHeld` names are not moved by it.
 */
export function drawBoard(
  editor: Editor,
  wanted: Store<readonly WantedShape[]>,
  isHeld: (shape: TLShapeId) => boolean,
): Drawing {
  let frame: number | null = null
  const drawnAs = new Map<TLShapeId, Drawn>()
  const draw = (): void => {
    frame = null
    const shapes = wanted.get()
    const puts: TLShape[] = []
    const present = new Set<TLShapeId>()
    for (const [order, shape] of shapes.entries()) {
      const id = createShapeId(shape.key)
      present.add(id)
      const there = editor.store.unsafeGetWithoutCapture(id)
      const last = drawnAs.get(id)
      if (there && last?.record === there && last.wanted === shape && last.order === order) continue
      // what a peer drew under this id gives way
      const drawn = there?.type === shape.type ? there : undefined
      const held = isHeld(id)
      const next = {
        ...(drawn ?? blank(editor, id, shape)),
        index: indexIn(shape.type === 'zone' ? 'zones' : 'cards', order),
        // the same object where it says the same: a card that is only moved is not rendered again
        props: drawn && saysSame(drawn, shape) ? drawn.props : shape.props,
        ...(drawn && held ? {} : { x: shape.x, y: shape.y }),
      } as TLShape // reason: tldraw's own union does not know our shapes
      if (!drawn || differs(drawn, next)) puts.push(next)
      else if (!held) drawnAs.set(id, { wanted: shape, order, record: drawn })
    }
    const gone = [...editor.store.query.ids('shape').get()].filter(
      (id) => !present.has(id) && !isDrawn(editor.getShape(id)),
    )
    if (puts.length === 0 && gone.length === 0) return
    // what the person holds is going away: tldraw's states take for granted that it stays
    if (gone.some(isHeld)) editor.cancel()
    editor.store.mergeRemoteChanges(() => {
      if (gone.length > 0) editor.store.remove(gone)
      if (puts.length > 0) editor.store.put(puts)
    })
    for (const id of gone) drawnAs.delete(id)
  }
  const ask = (): void => {
    frame ??= requestAnimationFrame(draw)
  }
  const unsubscribe = wanted.subscribe(ask)
  draw()
  return {
    draw,
    stop: () => {
      unsubscribe()
      if (frame !== null) cancelAnimationFrame(frame)
    },
  }
}

function blank(editor: Editor, id: TLShapeId, { type }: WantedShape): object {
  return {
    id,
    typeName: 'shape',
    type,
    parentId: editor.getCurrentPageId(),
    rotation: 0,
    isLocked: type === 'zone',
    opacity: 1,
    meta: {},
  }
}

function differs(drawn: TLShape, next: TLShape): boolean {
  return drawn.x !== next.x || drawn.y !== next.y || drawn.index !== next.index || drawn.props !== next.props
}

function saysSame(drawn: TLShape, { props }: WantedShape): boolean {
  if (!isCardShape(drawn) && !isZoneShape(drawn) && !isLinkShape(drawn) && !isCardGroupShape(drawn)) return false
  return Object.entries(props).every(([name, value]) =>
    isSame((drawn.props as unknown as Record<string, unknown>)[name], value),
  )
}

function isSame(left: unknown, right: unknown): boolean {
  if (Array.isArray(left) && Array.isArray(right))
    return left.length === right.length && left.every((item, index) => item === right[index])
  return left === right
}
