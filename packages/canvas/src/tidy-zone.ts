import type { Gestures, Place } from '@tablee/documents'
import type { Card, Lying, Placement, Placements, Zone } from '@tablee/model'
import { groupTakes, tidyPlaces } from '@tablee/model'
import type { ShownBoard } from './project-board.ts'
import { topOf } from './zone-at.ts'

export interface Tidying {
  readonly shown: ShownBoard
  readonly placements: Placements
  /** Cards that someone writes in. */
  readonly held: ReadonlySet<string>
  readonly gestures: Gestures
}

/** How many cards were laid out anew. */
export interface Tidied {
  readonly moved: number
  /** Cards that stayed where they are since someone writes in them. */
  readonly left: number
}

/** Lays the cards of `zone` out in rows, as one entry; groups and those that someone writes in stay. Mirrors lie where there is room. */
export function tidyZone(zone: Zone, { shown, placements, held, gestures }: Tidying): Tidied {
  const top = topOf(shown, zone)
  const own = shown.cards
    .filter((entry) => entry.zone?.id === zone.id && !entry.mirror && entry.group === null)
    .map(({ card, x, y, h }): Lying<Card> => ({ id: card, x: x - zone.box.x, y: y - top, h }))
  const still = own.filter(({ id }) => held.has(id.id))
  const free = own.filter(({ id }) => !held.has(id.id))
  const grouped = shown.groups
    .filter((group) => group.zone.id === zone.id)
    .flatMap(({ x, y, w, h }) => groupTakes({ x: x - zone.box.x, y: y - top, w, h }))
    .map(({ x, y, h = 0 }) => ({ x, y, h }))
  const places = tidyPlaces(zone.box, free, [...still, ...grouped])
  const moved = places.filter(({ id, x, y }) => free.some((card) => card.id === id && (card.x !== x || card.y !== y)))
  if (moved.length > 0) {
    // without a place of its own, a card in hand would give way to the others
    const pinned = still.filter(({ id }) => placements.get(id.id)?.zone !== zone.id)
    gestures.together(() => {
      for (const place of [...pinned, ...places]) {
        if (!isThere(placements.get(place.id.id), zone, place)) gestures.moveCard(place.id, zone, placeOf(place), zone)
      }
    })
  }
  return { moved: moved.length, left: still.length }
}

function placeOf({ x, y }: Place): Place {
  return { x, y }
}

function isThere(placement: Placement | undefined, zone: Zone, { x, y }: Place): boolean {
  return placement?.zone === zone.id && placement.x === x && placement.y === y
}
