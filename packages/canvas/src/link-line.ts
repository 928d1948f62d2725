import type { PageBox, Point } from './page-box.ts'
import { middleOf } from './page-box.ts'

/** A straight line, in page coordinates. */
export interface Line {
  readonly start: Point
  readonly end: Point
}

/** Space between links that lie side by side. */
const LANE = 24
/** Space between a card and the point of an arrow. */
const GAP = 3
const SHORTEST = 6

/** The line between the edges of two cards; null where they lie so close, or on one another, that none can be seen. */
export function lineBetween(from: PageBox, to: PageBox, lane: number): Line | null {
  const [a, b] = [middleOf(from), middleOf(to)]
  const length = Math.hypot(b.x - a.x, b.y - a.y)
  if (length === 0) return null
  const along = { x: (b.x - a.x) / length, y: (b.y - a.y) / length }
  const [leaving, arriving] = [way(from, along) + GAP, way(to, along) + GAP]
  if (leaving + arriving + SHORTEST > length) return null
  // 0, 1, -1, 2, -2…, on the same side whichever way the link points
  const aside =
    Math.ceil(lane / 2) * (lane % 2 === 0 ? -1 : 1) * LANE * (along.x < 0 || (along.x === 0 && along.y < 0) ? -1 : 1)
  const shift = { x: -along.y * aside, y: along.x * aside }
  return {
    start: { x: a.x + along.x * leaving + shift.x, y: a.y + along.y * leaving + shift.y },
    end: { x: b.x - along.x * arriving + shift.x, y: b.y - along.y * arriving + shift.y },
  }
}

/** How far it is from the middle of a rectangle to its edge, in a direction of length 1. */
function way({ w, h }: PageBox, { x, y }: Point): number {
  return Math.min(x === 0 ? Infinity : w / 2 / Math.abs(x), y === 0 ? Infinity : h / 2 / Math.abs(y))
}
