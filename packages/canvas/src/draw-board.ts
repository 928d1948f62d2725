import type { Store } from '@tablee/std'
import type { Editor, TLShape, TLShapeId } from '@tldraw/tldraw'
import { createShapeId } from '@tldraw/tldraw'
import type { WantedShape } from './board-shapes.ts'
import type { DrawSoon } from './draw-soon.ts'
import { atNextFrame } from './draw-soon.ts'
import { indexIn } from './drawing/bands.ts'
import { isDrawn } from './drawing/drawn-shapes.ts'
import { isCardGroupShape, isCardShape, isLinkShape, isZoneShape } from './shape-types.ts'

/** What is asked of an editor to draw a board. */
export type DrawnEditor = Pick<Editor, 'store' | 'getCurrentPageId' | 'getSelectedShapeIds' | 'isIn' | 'cancel'>

/** The canvas as it follows the documents. */
export interface Drawing {
  /** Draws what is wanted now; `held` shapes keep the place that the person is giving them. */
  readonly draw: () => void
  readonly stop: () => void
}

/** What of the canvas the person has in hand. */
export interface InHand {
  /** It keeps the place that they are giving it. */
  readonly isHeld: (shape: TLShapeId) => boolean
  /** They write in it: it stays for as long, whatever becomes of what it shows. */
  readonly isWritten: (shape: TLShapeId) => boolean
}

/**
 * Keeps the shapes of `editor` as `wanted` says, but for those that people draw, in one merge per frame however many changes arrive, or less often where `soon` says so. The merge
 * counts as remote: it enters no history of tldraw's, moves nothing that is held and takes away nothing that is written in. Of the
 * shapes, those are looked at that are wanted otherwise than the time before, or that the person has touched since.
 */
export function drawBoard(
  editor: DrawnEditor,
  wanted: Store<readonly WantedShape[]>,
  { isHeld, isWritten }: InHand,
  soon: DrawSoon = atNextFrame,
): Drawing {
  const { store } = editor
  const { sideEffects } = store
  let calledOff: (() => void) | null = null
  let drawn: readonly WantedShape[] = []
  let ids: readonly TLShapeId[] = []
  /** What the canvas may not show as it was drawn: the person has it in hand, or had. */
  let touched = new Set<TLShapeId>()
  /** Whether there may be a shape that is not wanted. */
  let mayExceed = true
  const touch = ({ id }: TLShape, source: 'user' | 'remote'): void => {
    if (source === 'user') touched.add(id)
  }
  const ask = (): void => {
    calledOff ??= soon(() => draw())
  }
  const stops = [
    sideEffects.registerAfterCreateHandler('shape', (shape, source) => {
      if (source !== 'user') return
      mayExceed = true
      // a drag that is given up puts all that was in hand back, what others have removed meanwhile too
      if (!isDrawn(shape)) ask()
    }),
    sideEffects.registerAfterChangeHandler('shape', (_, shape, source) => touch(shape, source)),
    sideEffects.registerAfterDeleteHandler('shape', touch),
  ]

  const draw = (): void => {
    calledOff?.()
    calledOff = null
    const shapes = wanted.get()
    const puts: TLShape[] = []
    const before = touched
    touched = new Set()
    const present = shapes.map(({ key }, order) =>
      ids[order] && drawn[order]?.key === key ? ids[order] : createShapeId(key),
    )
    if (present.length !== ids.length || present.some((id, order) => id !== ids[order])) mayExceed = true
    for (const [order, shape] of shapes.entries()) {
      const id = present[order] ?? createShapeId(shape.key)
      if (drawn[order] === shape && !before.has(id)) continue
      const held = isHeld(id)
      if (held) touched.add(id)
      const put = drawnAs(editor, id, shape, { order, held })
      if (put) puts.push(put)
    }
    const exceeding = mayExceed ? unwanted(editor, new Set(present)) : []
    const gone = exceeding.filter((id) => !isWritten(id))
    // what the person holds is going away: but for a drag, tldraw's states take for granted that it stays
    if (gone.some(isHeld) && !dragsOther(editor, gone)) editor.cancel()
    if (puts.length > 0 || gone.length > 0) {
      store.mergeRemoteChanges(() => {
        if (gone.length > 0) store.remove(gone)
        if (puts.length > 0) store.put(puts)
      })
    }
    ;[drawn, ids, mayExceed] = [shapes, present, gone.length < exceeding.length]
  }
  stops.push(wanted.subscribe(ask))
  draw()
  return {
    draw,
    stop: () => {
      for (const stop of stops) stop()
      calledOff?.()
    },
  }
}

/** Whether the person drags more than what is `gone`: they go on with that. */
function dragsOther(editor: DrawnEditor, gone: readonly TLShapeId[]): boolean {
  const stays = (id: TLShapeId): boolean => !gone.includes(id) && editor.store.has(id)
  return editor.isIn('select.translating') && editor.getSelectedShapeIds().some(stays)
}

/** The record that shows `shape`, where it is not the one that is there. */
function drawnAs(
  editor: DrawnEditor,
  id: TLShapeId,
  shape: WantedShape,
  { order, held }: { readonly order: number; readonly held: boolean },
): TLShape | null {
  const present = editor.store.unsafeGetWithoutCapture(id)
  // what a peer drew under this id gives way
  const there = present?.type === shape.type ? present : undefined
  const next = {
    ...(there ?? blank(editor, id, shape)),
    index: indexIn(shape.type === 'zone' ? 'zones' : 'cards', order),
    // the same object where it says the same: a card that is only moved is not rendered again
    props: there && saysSame(there, shape) ? there.props : shape.props,
    ...(there && held ? {} : { x: shape.x, y: shape.y }),
  } as TLShape // reason: tldraw's own union does not know our shapes
  return !there || differs(there, next) ? next : null
}

/** The shapes of the page that are neither wanted nor drawn by people. */
function unwanted({ store }: DrawnEditor, wanted: ReadonlySet<TLShapeId>): TLShapeId[] {
  return [...store.query.ids('shape').get()].filter((id) => !wanted.has(id) && !isDrawn(store.get(id)))
}

function blank(editor: DrawnEditor, id: TLShapeId, { type }: WantedShape): object {
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
