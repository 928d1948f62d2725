import { CARD_SIZE } from './card-size.ts'
import type { Box } from './zone.ts'

/** Room kept at the top of a zone for its title and prompt. */
export const ZONE_HEADER = 88
const GAP = 16

/** A card already in a zone: its corner, and its height where it is not the usual one. */
export interface Taken {
  readonly x: number
  readonly y: number
  readonly h?: number
}

/**
 * The highest, then leftmost free place for a card of height `h` in a zone of `box`, in zone coordinates: columns
 * from the left, below the header. When the zone is full, it goes on below its edge.
 */
export function freePlace(
  box: Box,
  taken: readonly Taken[],
  h: number = CARD_SIZE.h,
): { readonly x: number; readonly y: number } {
  const sorted = taken.toSorted((left, right) => left.y - right.y)
  const columns = Math.max(1, Math.floor((box.w - GAP) / (CARD_SIZE.w + GAP)))
  const places = Array.from({ length: columns }, (_, column) => {
    const x = GAP + column * (CARD_SIZE.w + GAP)
    return {
      x,
      y: firstGap(
        sorted.filter((other) => Math.abs(other.x - x) < CARD_SIZE.w),
        h,
      ),
    }
  })
  return places.reduce((best, place) => (place.y < best.y ? place : best))
}

/** The first height at which a card of `h` meets none of `taken`, given from top to bottom. */
function firstGap(taken: readonly Taken[], h: number): number {
  let y = ZONE_HEADER
  for (const other of taken) {
    if (other.y >= y + h) break
    y = Math.max(y, other.y + (other.h ?? CARD_SIZE.h) + GAP)
  }
  return y
}
