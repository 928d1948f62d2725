import type { Clock } from '@tablee/std'
import type { Editor, TLInstancePresence } from '@tldraw/tldraw'
import { InstancePresenceRecordType, react } from '@tldraw/tldraw'
import { isCardShape } from './shape-types.ts'
import type { BoardPresence } from './presence.ts'

/** The least time (ms) between two positions of my pointer that others are shown: 15 a second at most. */
const EVERY = 70

const COLORS = ['#0a6b63', '#a34a00', '#3d4fa8', '#96236a', '#5b6400', '#00628f', '#8a2d2d', '#57407f'] as const

/** Shows the others' pointers on the canvas, and mine to them; returns what stops it, and makes me leave. */
export function showPresence(editor: Editor, presence: BoardPresence, clock: Clock): () => void {
  let cursor: { x: number; y: number } | null = null
  let sentAt = 0
  let timer: ReturnType<typeof setTimeout> | null = null
  const send = (): void => {
    timer = null
    sentAt = clock.now()
    const shape = editor.getEditingShape()
    presence.show({ cursor, editing: isCardShape(shape) ? shape.props.card : null })
  }
  const soon = (): void => {
    timer ??= setTimeout(send, Math.max(0, sentAt + EVERY - clock.now()))
  }
  const move = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return
    const { x, y } = editor.screenToPage({ x: event.clientX, y: event.clientY })
    cursor = { x: Math.round(x), y: Math.round(y) }
    soon()
  }
  const leave = (): void => {
    cursor = null
    soon()
  }
  const container = editor.getContainer()
  container.addEventListener('pointermove', move)
  container.addEventListener('pointerleave', leave)
  const unreact = react('say which card I write in', () => {
    editor.getEditingShapeId()
    soon()
  })

  const drawNeighbours = (): void => {
    const records = presence.neighbours.get().flatMap((neighbour): readonly TLInstancePresence[] => {
      if (!neighbour.cursor) return []
      return [
        InstancePresenceRecordType.create({
          id: InstancePresenceRecordType.createId(neighbour.key),
          currentPageId: editor.getCurrentPageId(),
          userId: neighbour.key,
          userName: [neighbour.name, neighbour.structure].filter(Boolean).join(' · '),
          color: colorOf(neighbour.participant),
          cursor: { ...neighbour.cursor, type: 'default', rotation: 0 },
          lastActivityTimestamp: clock.now(),
        }),
      ]
    })
    const present = new Set(records.map(({ id }) => id))
    const gone = [...editor.store.query.ids('instance_presence').get()].filter((id) => !present.has(id))
    editor.store.mergeRemoteChanges(() => {
      if (gone.length > 0) editor.store.remove(gone)
      if (records.length > 0) editor.store.put(records)
    })
  }
  let frame: number | null = null
  const unsubscribe = presence.neighbours.subscribe(() => {
    frame ??= requestAnimationFrame(() => {
      frame = null
      drawNeighbours()
    })
  })
  drawNeighbours()

  return () => {
    container.removeEventListener('pointermove', move)
    container.removeEventListener('pointerleave', leave)
    unreact()
    unsubscribe()
    if (timer !== null) clearTimeout(timer)
    if (frame !== null) cancelAnimationFrame(frame)
    presence.show(null)
  }
}

/** A colour of the person's own, the same in every browser. */
function colorOf(participant: string): string {
  let sum = 0
  for (const character of participant) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973
  return COLORS[sum % COLORS.length] ?? COLORS[0]
}
