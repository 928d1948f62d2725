import type { Box } from './zone.ts'

/** The size of a card on a board and the space around it, in page coordinates. */
export const CARD_SIZE = { w: 200, h: 120 } as const
/** Room kept at the top of a zone for its title and prompt. */
export const ZONE_HEADER = 88
const GAP = 16

/**
 * The first free place for a card in a zone of `box`, in zone coordinates: rows from the top left, below the
 * header. `taken` are the corners of the cards already there. When the zone is full, it goes on below its edge.
 */
export function freePlace(box: Box, taken: readonly { readonly x: number; readonly y: number }[]): { readonly x: number; readonly y: number } {
  const columns = Math.max(1, Math.floor((box.w - GAP) / (CARD_SIZE.w + GAP)))
  for (let index = 0; ; index += 1) {
    const place = {
      x: GAP + (index % columns) * (CARD_SIZE.w + GAP),
      y: ZONE_HEADER + Math.floor(index / columns) * (CARD_SIZE.h + GAP),
    }
    if (!taken.some((other) => overlaps(place, other))) return place
  }
}

function overlaps(place: { readonly x: number; readonly y: number }, other: { readonly x: number; readonly y: number }): boolean {
  return Math.abs(place.x - other.x) < CARD_SIZE.w && Math.abs(place.y - other.y) < CARD_SIZE.h
}
