import type { Scheduler } from '@tablee/std'
import type { Editor, TLShape, TLShapeId } from '@tldraw/tldraw'
import { react } from '@tldraw/tldraw'
import { isCardGroupShape, isCardShape } from './shape-types.ts'

/** How long (ms) the arrow keys rest before a card that they moved is put down. */
const KEYS_REST = 400

export interface Moves {
  /** Whether the person is moving this shape: from when it leaves its place until it is put down. */
  readonly isMoving: (shape: TLShapeId) => boolean
  /** Puts down at once what the arrow keys have moved and still hold back. */
  readonly settle: () => void
  /** What is held back is put down first. */
  readonly stop: () => void
}

export interface MoveListener {
  /** Again and again while cards are dragged: with the first of them, once for each move, however many there are. */
  readonly dragging: (lead: TLShape) => void
  /** Once, when the cards are let go. */
  readonly dropped: (shapes: readonly TLShape[]) => void
}

/** Tells when the person moves cards or groups, by hand or with the arrow keys, and when they let them go. */
export function followMoves(
  editor: Pick<Editor, 'getShape' | 'isIn' | 'sideEffects'>,
  scheduler: Scheduler,
  listener: MoveListener,
): Moves {
  const moving = new Set<TLShapeId>()
  /** Of the shapes that are dragged, the one that is told of. */
  let lead: TLShapeId | null = null
  let cancel: (() => void) | null = null
  const isDragging = (): boolean => editor.isIn('select.translating')
  const drop = (): void => {
    cancel = null
    const shapes = [...moving].flatMap((id) => editor.getShape(id) ?? [])
    moving.clear()
    lead = null
    if (shapes.length > 0) listener.dropped(shapes)
  }
  const later = (delay: number): void => {
    cancel?.()
    cancel = scheduler.after(delay, drop)
  }
  const settle = (): void => {
    if (cancel === null) return
    cancel()
    drop()
  }
  const unregister = editor.sideEffects.registerAfterChangeHandler('shape', (before, after, source) => {
    if (
      source !== 'user' ||
      !(isCardShape(after) || isCardGroupShape(after)) ||
      (before.x === after.x && before.y === after.y)
    )
      return
    moving.add(after.id)
    if (!isDragging()) return later(KEYS_REST)
    // what the keys held back goes along, and is put down with the rest
    cancel?.()
    cancel = null
    if (lead === null || !editor.getShape(lead)) lead = after.id
    if (lead === after.id) listener.dragging(after)
  })
  let dragged = false
  const unreact = react('put down cards', () => {
    const now = isDragging()
    // after this reaction: writing inside of it would run it again
    if (dragged && !now) later(0)
    dragged = now
  })
  return {
    isMoving: (shape) => moving.has(shape),
    settle,
    stop: () => {
      settle()
      unregister()
      unreact()
    },
  }
}
