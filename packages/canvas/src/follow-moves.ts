import type { Editor, TLShape, TLShapeId } from '@tldraw/tldraw'
import { react } from '@tldraw/tldraw'
import { isCardGroupShape, isCardShape } from './shape-types.ts'

/** How long (ms) the arrow keys rest before a card that they moved is put down. */
const KEYS_REST = 400

export interface Moves {
  /** Whether the person is moving this shape: from when it leaves its place until it is put down. */
  readonly isMoving: (shape: TLShapeId) => boolean
  readonly stop: () => void
}

export interface MoveListener {
  /** Again and again while cards are dragged. */
  readonly dragging: (shapes: readonly TLShape[]) => void
  /** Once, when the cards are let go. */
  readonly dropped: (shapes: readonly TLShape[]) => void
}

/** Tells when the person moves cards or groups, by hand or with the arrow keys, and when they let them go. */
export function followMoves(editor: Editor, listener: MoveListener): Moves {
  const moving = new Set<TLShapeId>()
  let timer: ReturnType<typeof setTimeout> | null = null
  const isDragging = (): boolean => editor.isIn('select.translating')
  const drop = (): void => {
    timer = null
    const shapes = [...moving].flatMap((id) => editor.getShape(id) ?? [])
    moving.clear()
    if (shapes.length > 0) listener.dropped(shapes)
  }
  const later = (delay: number): void => {
    if (timer !== null) clearTimeout(timer)
    timer = setTimeout(drop, delay)
  }
  const unregister = editor.sideEffects.registerAfterChangeHandler('shape', (before, after, source) => {
    if (
      source !== 'user' ||
      !(isCardShape(after) || isCardGroupShape(after)) ||
      (before.x === after.x && before.y === after.y)
    )
      return
    moving.add(after.id)
    if (isDragging()) listener.dragging([...moving].flatMap((id) => editor.getShape(id) ?? []))
    else later(KEYS_REST)
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
    stop: () => {
      unregister()
      unreact()
      if (timer !== null) clearTimeout(timer)
    },
  }
}
