import type { Scheduler } from '@tablee/std'
import type { Editor, TLShape, TLShapeId } from '@tldraw/tldraw'
import { react } from '@tldraw/tldraw'
import type { Point } from './page-box.ts'
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
  /** Once, when the cards are let go: with those that lie elsewhere than where they were taken. None, where the move was given up. */
  readonly dropped: (shapes: readonly TLShape[]) => void
}

/** Tells when the person moves cards or groups, by hand or with the arrow keys, and when they let them go. */
export function followMoves(
  editor: Pick<Editor, 'getShape' | 'isIn' | 'sideEffects'>,
  scheduler: Scheduler,
  listener: MoveListener,
): Moves {
  /** What is moved, and where it was taken. */
  const moving = new Map<TLShapeId, Point>()
  /** Of what is moved, what is dragged, and where the drag took it: what the keys had moved before is not given up with it. */
  const dragged = new Map<TLShapeId, Point>()
  /** Of the shapes that are dragged, the one that is told of. */
  let lead: TLShapeId | null = null
  let cancel: (() => void) | null = null
  const isDragging = (): boolean => editor.isIn('select.translating')
  const drop = (): void => {
    cancel = null
    if (moving.size === 0) return
    const shapes = [...moving].flatMap(([id, from]) => {
      const shape = editor.getShape(id)
      return shape ? [{ shape, from }] : []
    })
    // all that is dragged goes equally far: one that is back where it was tells that the drag was given up
    const givenUp = shapes.some(({ shape }) => isAt(shape, dragged.get(shape.id)))
    const byKeys = ({ shape, from }: (typeof shapes)[number]): boolean => {
      const start = dragged.get(shape.id)
      return !start || !isAt(start, from)
    }
    const moved = shapes.filter((each) => !isAt(each.shape, each.from) && (!givenUp || byKeys(each)))
    moving.clear()
    dragged.clear()
    lead = null
    listener.dropped(moved.map(({ shape }) => shape))
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
    if (!moving.has(after.id)) moving.set(after.id, before)
    if (!isDragging()) return later(KEYS_REST)
    if (!dragged.has(after.id)) dragged.set(after.id, before)
    // what the keys held back goes along, and is put down with the rest
    cancel?.()
    cancel = null
    if (lead === null || !editor.getShape(lead)) lead = after.id
    if (lead === after.id) listener.dragging(after)
  })
  let wasDragging = false
  const unreact = react('put down cards', () => {
    const now = isDragging()
    // after this reaction: writing inside of it would run it again
    if (wasDragging && !now) later(0)
    wasDragging = now
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

function isAt({ x, y }: Point, place: Point | undefined): boolean {
  return x === place?.x && y === place.y
}
