import type { Clock } from '@tablee/std'
import type { Editor } from '@tldraw/tldraw'
import { react } from '@tldraw/tldraw'
import type { PageBox, Point } from './page-box.ts'
import { contains, middleOf } from './page-box.ts'
import type { BoardPresence } from './presence.ts'
import { isCardShape } from './shape-types.ts'

/** The least time (ms) between two positions of my pointer that others are shown: 14 a second at most. */
const POINTER_EVERY = 70
/** The same for what I see, and for the zone where I am. */
const VIEW_EVERY = 250

export interface TellingOptions {
  readonly presence: BoardPresence
  readonly clock: Clock
  /** The zone of a card, and the zone under a point of the page. */
  readonly zoneOf: (card: string) => string | null
  readonly zoneUnder: (point: Point) => string | null
}

/** Tells the others where I point, what I see, and what I write in; returns what stops it, and makes me leave. */
export function tellPresence(editor: Editor, { presence, clock, zoneOf, zoneUnder }: TellingOptions): () => void {
  let cursor: Point | null = null
  let pointed: Point | null = null
  let view: PageBox | null = null
  let zone: string | null = null
  let sentAt = 0
  let viewedAt = 0
  let timer: ReturnType<typeof setTimeout> | null = null
  let due = 0

  const editing = (): string | null => {
    const shape = editor.getEditingShape()
    return isCardShape(shape) ? shape.props.card : null
  }
  const whereIAm = (seen: PageBox): string | null => {
    const card = editing()
    if (card) return zoneOf(card)
    return zoneUnder(pointed && contains(seen, pointed) ? pointed : middleOf(seen))
  }
  const send = (): void => {
    timer = null
    sentAt = clock.now()
    if (sentAt >= viewedAt + VIEW_EVERY) {
      viewedAt = sentAt
      view = viewOf(editor)
      zone = whereIAm(view)
    } else sendAt(viewedAt + VIEW_EVERY)
    presence.show({ cursor, editing: editing(), view, zone })
  }
  const sendAt = (at: number): void => {
    if (timer !== null && due <= at) return
    if (timer !== null) clearTimeout(timer)
    due = at
    timer = setTimeout(send, Math.max(0, at - clock.now()))
  }
  const point = (event: PointerEvent): void => {
    const { x, y } = editor.screenToPage({ x: event.clientX, y: event.clientY })
    pointed = { x: Math.round(x), y: Math.round(y) }
    // a finger covers what it points at, and leaves nothing behind
    if (event.pointerType !== 'touch') cursor = pointed
    sendAt(sentAt + POINTER_EVERY)
  }
  const leave = (): void => {
    cursor = null
    sendAt(sentAt + POINTER_EVERY)
  }
  const container = editor.getContainer()
  container.addEventListener('pointermove', point)
  container.addEventListener('pointerdown', point)
  container.addEventListener('pointerleave', leave)
  const stops = [
    react('say which card I write in', () => {
      editor.getEditingShapeId()
      sendAt(sentAt + POINTER_EVERY)
    }),
    react('say what I see', () => {
      editor.getViewportPageBounds()
      sendAt(viewedAt + VIEW_EVERY)
    }),
  ]
  return () => {
    container.removeEventListener('pointermove', point)
    container.removeEventListener('pointerdown', point)
    container.removeEventListener('pointerleave', leave)
    for (const stop of stops) stop()
    if (timer !== null) clearTimeout(timer)
    presence.show(null)
  }
}

/** What the person sees of the page, in whole numbers. */
export function viewOf(editor: Editor): PageBox {
  const { x, y, w, h } = editor.getViewportPageBounds()
  return { x: Math.round(x), y: Math.round(y), w: Math.max(1, Math.round(w)), h: Math.max(1, Math.round(h)) }
}
