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

/** What is shown of the table around a card, so that it does not touch an edge. */
const AIR = 24

/** A box with some air around it. */
export function around({ x, y, w, h }: PageBox): PageBox {
  return { x: x - AIR, y: y - AIR, w: w + 2 * AIR, h: h + 2 * AIR }
}
