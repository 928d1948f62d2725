import type { CardGroupId, CardId, Placement, Placements, ZoneSpec } from '@tablee/model'
import { Placement as PlacementSchema, ZoneSpec as ZoneSpecSchema } from '@tablee/model'
import type * as Y from 'yjs'
import type { Origin } from './origin.ts'
import { placementsRoot, zonesRoot } from './roots.ts'
import { isZoneRemoved, zoneChanges } from './zone-cells.ts'

/** Writes the zones of a board's template, each under its key. */
export function writeZones(base: Y.Doc, zones: readonly ZoneSpec[], origin: Origin): void {
  base.transact(() => {
    for (const [order, zone] of zones.entries()) zonesRoot(base).set(zone.key, { ...zone, order })
  }, origin)
}

/** The well-formed zones of a board as they were changed since, in the order of its template. A malformed change is passed over. */
export function readZones(base: Y.Doc): readonly ZoneSpec[] {
  const zones: { readonly order: number; readonly zone: ZoneSpec }[] = []
  for (const [key, value] of zonesRoot(base)) {
    const parsed = ZoneSpecSchema.safeParse(value)
    if (!parsed.success || parsed.data.key !== key || isZoneRemoved(base, key)) continue
    zones.push({ order: orderOf(value), zone: { ...parsed.data, ...zoneChanges(base, key) } })
  }
  return zones
    .toSorted((left, right) => left.order - right.order || (left.zone.key < right.zone.key ? -1 : 1))
    .map(({ zone }) => zone)
}

/** Says where a card lies on a board. One value per card: a zone and its coordinates belong together. */
export function place(board: Y.Doc, card: CardId, placement: Placement, origin: Origin): void {
  board.transact(() => placementsRoot(board).set(card, { ...placement }), origin)
}

/** Every well-formed placement of a board: of its cards and of their groups. */
export function readPlacements(board: Y.Doc): Placements {
  return withPlacements(new Map(), board, placementsRoot(board).keys())
}

/** Where one card or group lies, or null where it has no well-formed placement. */
export function readPlacement(board: Y.Doc, placed: CardId | CardGroupId): Placement | null {
  return PlacementSchema.safeParse(placementsRoot(board).get(placed)).data ?? null
}

/** `known` with what lies under `keys` as the board has it now. */
export function withPlacements(known: Placements, board: Y.Doc, keys: Iterable<string>): Placements {
  const placements = new Map(known)
  for (const key of keys) {
    const parsed = PlacementSchema.safeParse(placementsRoot(board).get(key))
    if (parsed.success) placements.set(key as CardId, parsed.data)
    else placements.delete(key as CardId)
  }
  return placements
}

function orderOf(value: unknown): number {
  return typeof value === 'object' && value !== null && 'order' in value && typeof value.order === 'number'
    ? value.order
    : 0
}
