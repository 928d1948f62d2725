import { CARD_SIZE } from './card-size.ts'
import type { Taken } from './free-place.ts'
import { ZONE_HEADER } from './free-place.ts'
import type { Box } from './zone.ts'

/** Room kept at the top of a group for its name. */
export const GROUP_HEADER = 52
/** Between the edge of a group and its cards: its cards then stand in the columns of their zone. */
export const GROUP_PADDING = 8
const GAP = 16
const STEP = CARD_SIZE.w + GAP

/** The size of a group and the corners of its cards, counted from its own. */
export interface GroupLayout {
  readonly w: number
  readonly h: number
  readonly cards: readonly { readonly x: number; readonly y: number }[]
}

/** Lays cards of the given heights out in rows under the name of their group, which may be as wide as a zone of width `room`. */
export function layOutGroup(heights: readonly number[], room: number): GroupLayout {
  const most = Math.max(1, Math.floor((room - GAP) / STEP))
  const columns = Math.min(most, heights.length < 2 ? 1 : heights.length < 5 ? 2 : 3)
  const cards: { readonly x: number; readonly y: number }[] = []
  let y = GROUP_HEADER
  for (let first = 0; first < heights.length; first += columns) {
    const row = heights.slice(first, first + columns)
    for (const column of row.keys()) cards.push({ x: GROUP_PADDING + column * STEP, y })
    y += Math.max(...row) + GAP
  }
  return { w: columns * STEP - GAP + 2 * GROUP_PADDING, h: y - GAP + GROUP_PADDING, cards }
}

/** What a group takes of its zone, as cards would: one for each of its columns. */
export function groupTakes(box: Box): readonly Taken[] {
  const columns = Math.max(1, Math.round((box.w - 2 * GROUP_PADDING + GAP) / STEP))
  return Array.from({ length: columns }, (_, column) => ({
    x: box.x + GROUP_PADDING + column * STEP,
    y: box.y,
    h: box.h,
  }))
}

/** The highest, then leftmost place where a group of size `w` × `h` meets none of `taken`, in zone coordinates. */
export function freeGroupPlace(
  zone: Box,
  taken: readonly Taken[],
  { w, h }: Pick<GroupLayout, 'w' | 'h'>,
): { readonly x: number; readonly y: number } {
  const columns = Math.max(1, Math.floor((zone.w - GAP - (w - 2 * GROUP_PADDING)) / STEP) + 1)
  const sorted = taken.toSorted((left, right) => left.y - right.y)
  const places = Array.from({ length: columns }, (_, column) => {
    const x = GROUP_PADDING + column * STEP
    let y = ZONE_HEADER
    for (const other of sorted) {
      if (other.x + CARD_SIZE.w <= x || other.x >= x + w) continue
      if (other.y >= y + h) break
      y = Math.max(y, other.y + (other.h ?? CARD_SIZE.h) + GAP)
    }
    return { x, y }
  })
  return places.reduce((best, place) => (place.y < best.y ? place : best))
}
