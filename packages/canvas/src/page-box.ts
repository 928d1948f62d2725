/** Page coordinates. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** A part of the page. */
export interface PageBox extends Point {
  readonly w: number
  readonly h: number
}

export function middleOf({ x, y, w, h }: PageBox): Point {
  return { x: x + w / 2, y: y + h / 2 }
}

export function contains({ x, y, w, h }: PageBox, point: Point): boolean {
  return point.x >= x && point.x <= x + w && point.y >= y && point.y <= y + h
}
