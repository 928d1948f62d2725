interface Point {
  readonly x: number
  readonly y: number
}
interface Rectangle extends Point {
  readonly w: number
  readonly h: number
}
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
export function lineBetween(from: Rectangle, to: Rectangle, lane: number): Line | null {
  const [a, b] = [middle(from), middle(to)]
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
function way({ w, h }: Rectangle, { x, y }: Point): number {
  return Math.min(x === 0 ? Infinity : w / 2 / Math.abs(x), y === 0 ? Infinity : h / 2 / Math.abs(y))
}

function middle({ x, y, w, h }: Rectangle): Point {
  return { x: x + w / 2, y: y + h / 2 }
}
