import type { Zone } from '@tablee/model'
import { ZONE_HEADER } from '@tablee/model'
import type { Point } from './page-box.ts'
import { contains } from './page-box.ts'
import type { ShownBoard, ShownZone } from './project-board.ts'
import { ZONE_MARGIN } from './project-board.ts'

/** The zone under `point` (page coordinates), or null beside them all. */
export function zoneAt({ zones }: ShownBoard, point: Point): ShownZone | null {
  return zones.find((zone) => contains(zone, point)) ?? null
}

/** Where `zone` begins (page coordinates), pushed down by those that grew above it. */
export function topOf({ zones }: ShownBoard, { id, box }: Zone): number {
  return zones.find(({ zone }) => zone.id === id)?.y ?? box.y
}

/** Where a card of width `w` dropped at `corner` (page coordinates) comes to lie in `zone`, in its coordinates: inside its edges, below its title. */
export function placeIn(zone: ShownZone, corner: Point, w: number): Point {
  const most = Math.max(ZONE_MARGIN, zone.w - w - ZONE_MARGIN)
  return {
    x: Math.round(Math.min(Math.max(corner.x - zone.x, ZONE_MARGIN), most)),
    y: Math.round(Math.max(corner.y - zone.y, ZONE_HEADER)),
  }
}
