import type { Clock, Store } from '@tablee/std'
import { personColor } from '@tablee/ui'
import type { Editor, TLInstancePresence, TLInstancePresenceID } from '@tldraw/tldraw'
import { InstancePresenceRecordType, react } from '@tldraw/tldraw'
import type { PageBox, Point } from './page-box.ts'
import { contains, middleOf } from './page-box.ts'
import type { BoardPresence, Neighbour } from './presence.ts'
import { isCardShape } from './shape-types.ts'

/** The least time (ms) between two positions of my pointer that others are shown: 14 a second at most. */
const POINTER_EVERY = 70
/** The same for what I see, and for the zone where I am. */
const VIEW_EVERY = 250

export interface PresenceOptions {
  readonly presence: BoardPresence
  readonly clock: Clock
  /** Whether the pointers of others are drawn. */
  readonly cursorsShown: Store<boolean>
  /** The zone of a card, and the zone under a point of the page. */
  readonly zoneOf: (card: string) => string | null
  readonly zoneUnder: (point: Point) => string | null
}

/** Shows the others' pointers on the canvas, and mine to them; returns what stops it, and makes me leave. */
export function showPresence(editor: Editor, options: PresenceOptions): () => void {
  const stopTelling = tellMine(editor, options)
  const stopDrawing = drawPointers(editor, options)
  return () => {
    stopTelling()
    stopDrawing()
  }
}

/** Tells the others where I point, what I see, and what I write in. */
function tellMine(editor: Editor, { presence, clock, zoneOf, zoneUnder }: PresenceOptions): () => void {
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

/** Draws the pointers of the others once a frame at most, and of them those that moved. */
function drawPointers(editor: Editor, { presence, clock, cursorsShown }: PresenceOptions): () => void {
  let drawn = new Map<TLInstancePresenceID, string>()
  const draw = (): void => {
    frame = null
    const moved: TLInstancePresence[] = []
    const present = new Map<TLInstancePresenceID, string>()
    for (const neighbour of cursorsShown.get() ? presence.neighbours.get() : []) {
      // of who writes in a card, the card says it: their pointer would lie on the words
      if (!neighbour.cursor || neighbour.editing) continue
      const id = InstancePresenceRecordType.createId(neighbour.key)
      const look = `${neighbour.cursor.x} ${neighbour.cursor.y} ${nameOf(neighbour)}`
      present.set(id, look)
      if (drawn.get(id) === look) continue
      moved.push(
        InstancePresenceRecordType.create({
          id,
          currentPageId: editor.getCurrentPageId(),
          userId: neighbour.key,
          userName: nameOf(neighbour),
          color: personColor(neighbour.participant),
          cursor: { ...neighbour.cursor, type: 'default', rotation: 0 },
          lastActivityTimestamp: clock.now(),
        }),
      )
    }
    const gone = [...drawn.keys()].filter((id) => !present.has(id))
    drawn = present
    if (moved.length === 0 && gone.length === 0) return
    editor.store.mergeRemoteChanges(() => {
      if (gone.length > 0) editor.store.remove(gone)
      if (moved.length > 0) editor.store.put(moved)
    })
  }
  let frame: number | null = null
  const soon = (): void => {
    frame ??= requestAnimationFrame(draw)
  }
  const stops = [presence.neighbours.subscribe(soon), cursorsShown.subscribe(soon)]
  draw()
  return () => {
    for (const stop of stops) stop()
    if (frame !== null) cancelAnimationFrame(frame)
    if (drawn.size > 0) editor.store.mergeRemoteChanges(() => editor.store.remove([...drawn.keys()]))
  }
}

/** What the person sees of the page, in whole numbers. */
export function viewOf(editor: Editor): PageBox {
  const { x, y, w, h } = editor.getViewportPageBounds()
  return { x: Math.round(x), y: Math.round(y), w: Math.max(1, Math.round(w)), h: Math.max(1, Math.round(h)) }
}

function nameOf({ name, structure }: Neighbour): string {
  return [name, structure].filter(Boolean).join(' · ')
}
