import type { Scheduler } from '@tablee/std'
import type { Editor } from '@tldraw/tldraw'
import { unsafe__withoutCapture } from '@tldraw/tldraw'
import { isTooFar } from './too-far.ts'

/** How often (ms) what others do is drawn where a card is some pixels wide: the browser looks at all cards of the view each time. */
const SELDOM = 200

/** Draws later what has changed, once; returns what calls it off. */
export type DrawSoon = (draw: () => void) => () => void

/** What others do is drawn at the next frame; seen from so far that a move is hardly one pixel, five times a second. */
export function drawSoon(editor: Pick<Editor, 'getZoomLevel'>, scheduler: Scheduler): DrawSoon {
  return (draw) => (unsafe__withoutCapture(() => isTooFar(editor)) ? scheduler.after(SELDOM, draw) : atNextFrame(draw))
}

/** Draws at the next frame. */
export function atNextFrame(draw: () => void): () => void {
  const frame = requestAnimationFrame(draw)
  return () => cancelAnimationFrame(frame)
}
