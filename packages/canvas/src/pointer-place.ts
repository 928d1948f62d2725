import type { PageBox, Point } from './page-box.ts'
import { middleOf } from './page-box.ts'

/** Where a pointer is drawn on the page: where it points, or at the edge of the view, turned (in degrees) to where it is beyond it. */
export interface PointerPlace extends Point {
  readonly turn: number | null
}

/** What must be seen of an arrow (px): with less of it in view it is beyond the edge. */
const ARROW = { w: 12, h: 16 }
/** How far (px) from the edge of the view lies what says that someone points beyond it. */
const INSET = 5

/** Where the pointer that is `at` a point is drawn for who looks at `view`, `zoom` times as large as the page. */
export function pointerPlace(at: Point, view: PageBox, zoom: number): PointerPlace {
  const isIn =
    at.x >= view.x - ARROW.w / zoom &&
    at.x <= view.x + view.w - ARROW.w / zoom &&
    at.y >= view.y - ARROW.h / zoom &&
    at.y <= view.y + view.h - ARROW.h / zoom
  if (isIn) return { ...at, turn: null }
  const inset = INSET / zoom
  const middle = middleOf(view)
  return {
    x: Math.round(clamp(at.x, view.x + inset, view.x + view.w - inset)),
    y: Math.round(clamp(at.y, view.y + inset, view.y + view.h - inset)),
    turn: Math.round((Math.atan2(at.y - middle.y, at.x - middle.x) * 180) / Math.PI),
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}
