import type { Gestures, MoveRefusal } from '@tablee/documents'
import { mayWriteIn } from '@tablee/documents'
import type { Card, Role, Zone } from '@tablee/model'
import { GROUP_HEADER } from '@tablee/model'
import type { Point } from './page-box.ts'
import { contains, middleOf } from './page-box.ts'
import type { ShownBoard, ShownCard, ShownGroup, ShownZone } from './project-board.ts'
import { placeIn, zoneAt } from './zone-at.ts'

/** Why a card went back to where it was. */
export interface DropRefusal {
  readonly code: MoveRefusal['code'] | 'outside'
  readonly card: Card
  readonly zone: Zone | null
}

export interface Dropping {
  readonly shown: ShownBoard
  readonly gestures: Gestures
  readonly role: Role
}

/** Lays a card down whose corner was let go at `corner`: into the zone and the group under its middle, and out of the group that it was taken from. */
export function dropCard(dropped: ShownCard, corner: Point, { shown, gestures, role }: Dropping): DropRefusal | null {
  const { card, zone: from, w, h } = dropped
  const middle = middleOf({ ...corner, w, h })
  const zone = zoneAt(shown, middle)
  if (!zone) return { code: 'outside', card, zone: null }
  if (from && !mayWriteIn(from, role)) return { code: 'zone-locked', card, zone: from }
  const group = groupAt(shown, middle)
  if (group && group.key === dropped.group) return null
  const moved = gestures.moveCard(card, zone.zone, placeIn(zone, corner, w), from ?? undefined)
  if (!moved.ok) return { code: moved.error.code, card, zone: zone.zone }
  if (group) gestures.joinGroup([card], group.group.id)
  else if (dropped.group) gestures.leaveGroup([card])
  return null
}

/** Lays a group down with the cards that are drawn in it, all or none. */
export function dropGroup(
  { key, group, w }: ShownGroup,
  corner: Point,
  { shown, gestures }: Dropping,
): DropRefusal | null {
  const cards = shown.cards.filter((card) => card.group === key)
  const [first] = cards
  if (!first) return null
  const zone = zoneAt(shown, { x: corner.x + w / 2, y: corner.y + GROUP_HEADER / 2 })
  if (!zone) return { code: 'outside', card: first.card, zone: null }
  const moved = gestures.moveGroup(group.id, cards, { zone: zone.zone, at: placeIn(zone, corner, w) })
  if (moved.ok) return null
  const refused = cards.find(({ card }) => !zone.zone.spec.accepts.includes(card.kind)) ?? first
  return { code: moved.error.code, card: refused.card, zone: zone.zone }
}

/** What would take a card whose middle is at `point`, and whether it may. */
export function targetAt(
  { shown, role }: Pick<Dropping, 'shown' | 'role'>,
  dropped: ShownCard,
  point: Point,
): { readonly zone: ShownZone; readonly group: ShownGroup | null; readonly accepted: boolean } | null {
  const zone = zoneAt(shown, point)
  if (!zone) return null
  const group = groupAt(shown, point)
  const accepted = zone.zone.spec.accepts.includes(dropped.card.kind) && mayWriteIn(zone.zone, role)
  return { zone, group: group && group.key !== dropped.group ? group : null, accepted }
}

/** The group under `point` (page coordinates), the one on top where several are. */
function groupAt({ groups }: ShownBoard, point: Point): ShownGroup | null {
  return groups.findLast((group) => contains(group, point)) ?? null
}
