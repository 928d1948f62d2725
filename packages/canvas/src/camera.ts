import type { Editor, TLCameraOptions } from '@tldraw/tldraw'
import { Box, EASINGS } from '@tldraw/tldraw'
import type { PageBox } from './page-box.ts'
import { middleOf } from './page-box.ts'
import type { ShownBoard, ShownZone } from './project-board.ts'

/** The zoom of a first look: the words of a card are nearly of the page's own size. */
const READABLE = 0.9
/** Below this zoom, writing in a card would be writing blindly. */
const HARD_TO_READ = 0.65
const MARGIN = 16
/** Room (px) that the tools take at the foot of the canvas. */
const FOOT = 92
/** Room (px) that is added to it while a card is chosen, by what can be done to it. */
const CHOSEN = 72
/** A canvas narrower than this (px) has another row at its foot: the tools of the view. */
const [NARROW, VIEW_ROW] = [640, 60]
/** On a canvas lower than this (px), as above the keyboard of a phone, the tools stand aside while someone writes. */
const LOW = 400
const MOTION = { animation: { duration: 180 } } as const
/** As long as it takes until the followed view is told again, and even: the pauses between are not seen. */
const FOLLOWING = { animation: { duration: 260, easing: EASINGS.linear } } as const
/** How near and how far a view that is shown to me may be. */
const [NEAREST, FARTHEST] = [4, 0.1]

/** How near and how far one may look: tldraw's own steps, and far enough for all cards of a board to be seen at once. */
export const CAMERA: Partial<TLCameraOptions> = {
  zoomSteps: [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2, 4, 8],
}

/** The whole board, as large as it fits above the tools; nothing happens where it is empty. */
export function showAll(editor: Editor, board: ShownBoard, animate = true): void {
  const boxes = [...board.zones, ...board.cards, ...(board.aside ? [board.aside] : [])].map(
    ({ x, y, w, h }) => new Box(x, y, w, h),
  )
  if (boxes.length === 0) return
  const all = Box.Common(boxes)
  const { w, h } = editor.getViewportScreenBounds()
  const free = h - footOf(w)
  const z = Math.min(1, (w - 2 * MARGIN) / all.w, (free - MARGIN) / all.h)
  editor.setCamera({ x: w / z / 2 - all.midX, y: (free + MARGIN) / z / 2 - all.midY, z }, animate ? motion(editor) : {})
}

/** The whole board where its cards can then be read; else the first zone that can be written, from its top left corner. */
export function showFirst(editor: Editor, board: ShownBoard, first: ShownZone | null): void {
  showAll(editor, board, false)
  if (!first || editor.getZoomLevel() >= READABLE) return
  const { w } = editor.getViewportScreenBounds()
  const z = Math.min(1, Math.max(READABLE, (w - 2 * MARGIN) / first.w))
  editor.setCamera({ x: MARGIN / z - first.x, y: MARGIN / z - first.y, z })
}

/**
 * Brings a rectangle into view, and nearer where its words could hardly be read; nothing moves when it is in view already.
 * Of what is too high for the view, `part` is shown.
 */
export function showBox(editor: Editor, whole: PageBox, part: PageBox = whole): void {
  const view = editor.getViewportScreenBounds()
  const zoom = editor.getZoomLevel() < HARD_TO_READ ? READABLE : editor.getZoomLevel()
  const foot = view.h < LOW && editor.getEditingShapeId() ? 0 : footOf(view.w) + CHOSEN
  const { x, y, w, h } = whole.h > (view.h - foot) / zoom ? part : whole
  const box = new Box(x, y, w, h)
  const free = editor.getViewportPageBounds().clone()
  free.h -= foot / editor.getZoomLevel()
  const [wide, high] = [view.w / zoom, (view.h - foot) / zoom]
  if (zoom === editor.getZoomLevel() && free.contains(box)) return
  // of what is still too high, its beginning is shown
  const top = Math.max(MARGIN / zoom, (high - h) / 2)
  editor.setCamera({ x: wide / 2 - box.midX, y: top - y, z: zoom }, motion(editor))
}

/** Shows what someone else sees, all of it, whatever the sizes of both screens. */
export function showView(editor: Editor, view: PageBox, how: 'at-once' | 'following'): void {
  const { w, h } = editor.getViewportScreenBounds()
  const { x, y } = middleOf(view)
  const z = Math.min(NEAREST, Math.max(FARTHEST, Math.min(w / view.w, h / view.h)))
  editor.setCamera({ x: w / z / 2 - x, y: h / z / 2 - y, z }, motion(editor, how === 'following' ? FOLLOWING : MOTION))
}

/** The room (px) that the tools take at the foot of a canvas of this width. */
function footOf(width: number): number {
  return width < NARROW ? FOOT + VIEW_ROW : FOOT
}

function motion(editor: Editor, wanted: object = MOTION): object {
  return editor.user.getAnimationSpeed() === 0 ? {} : wanted
}
