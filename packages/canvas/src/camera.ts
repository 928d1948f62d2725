import type { Editor } from '@tldraw/tldraw'
import { Box } from '@tldraw/tldraw'
import type { ShownBoard, ShownZone } from './project-board.ts'

/** The zoom of a first look: the words of a card are nearly of the page's own size. */
const READABLE = 0.9
/** Below this zoom, writing in a card would be writing blindly. */
const HARD_TO_READ = 0.65
const MARGIN = 16
/** Room (px) that the tools take at the foot of the canvas. */
const FOOT = 92
/** Room (px) that they take while a card is chosen, with what can be done to it. */
const FOOT_CHOSEN = 164
const MOTION = { animation: { duration: 180 } } as const

/** The whole board, as large as it fits above the tools; nothing happens where it is empty. */
export function showAll(editor: Editor, board: ShownBoard, animate = true): void {
  const boxes = [...board.zones, ...board.cards, ...(board.aside ? [board.aside] : [])].map(
    ({ x, y, w, h }) => new Box(x, y, w, h),
  )
  if (boxes.length === 0) return
  const all = Box.Common(boxes)
  const { w, h } = editor.getViewportScreenBounds()
  const z = Math.min(1, (w - 2 * MARGIN) / all.w, (h - MARGIN - FOOT) / all.h)
  editor.setCamera(
    { x: w / z / 2 - all.midX, y: (h - FOOT + MARGIN) / z / 2 - all.midY, z },
    animate ? motion(editor) : {},
  )
}

/** The whole board where its cards can then be read; else the first zone that can be written, from its top left corner. */
export function showFirst(editor: Editor, board: ShownBoard, first: ShownZone | null): void {
  showAll(editor, board, false)
  if (!first || editor.getZoomLevel() >= READABLE) return
  const { w } = editor.getViewportScreenBounds()
  const z = Math.min(1, Math.max(READABLE, (w - 2 * MARGIN) / first.w))
  editor.setCamera({ x: MARGIN / z - first.x, y: MARGIN / z - first.y, z })
}

/** Brings a rectangle into view, and nearer where its words could hardly be read; nothing moves when it is in view already. */
export function showBox(
  editor: Editor,
  { x, y, w, h }: { readonly x: number; readonly y: number; readonly w: number; readonly h: number },
): void {
  const box = new Box(x, y, w, h)
  const view = editor.getViewportScreenBounds()
  const zoom = editor.getZoomLevel() < HARD_TO_READ ? READABLE : editor.getZoomLevel()
  const free = editor.getViewportPageBounds().clone()
  free.h -= FOOT_CHOSEN / editor.getZoomLevel()
  if (zoom === editor.getZoomLevel() && free.contains(box)) return
  editor.setCamera(
    { x: view.w / zoom / 2 - box.midX, y: (view.h - FOOT_CHOSEN) / zoom / 2 - box.midY, z: zoom },
    motion(editor),
  )
}

function motion(editor: Editor): object {
  return editor.user.getAnimationSpeed() === 0 ? {} : MOTION
}
