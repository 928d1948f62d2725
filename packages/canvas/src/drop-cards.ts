import type { Gestures, MoveRefusal } from '@tablee/documents'
import { mayWriteIn } from '@tablee/documents'
import type { Card, CardGroup, Role, Zone } from '@tablee/model'
import { GROUP_HEADER, compareInGroup } from '@tablee/model'
import type { Result } from '@tablee/std'
import { err, ok } from '@tablee/std'
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

/** What became of something that was let go elsewhere than where it belonged. */
export type Landing =
  | { readonly what: 'card'; readonly card: Card; readonly zone: Zone }
  | { readonly what: 'joined'; readonly card: Card; readonly group: CardGroup }
  | { readonly what: 'left'; readonly card: Card }
  /** At `place`, counted from 1, of the `count` cards that are seen in its group. */
  | { readonly what: 'ordered'; readonly card: Card; readonly place: number; readonly count: number }
  | { readonly what: 'group'; readonly group: CardGroup; readonly zone: Zone }

/** Null: it belongs where it belonged. */
export type Dropped = Result<Landing | null, DropRefusal>

export interface Dropping {
  readonly shown: ShownBoard
  readonly gestures: Gestures
  readonly role: Role
}

/**
 * Lays a card down whose corner was let go at `corner`: into the zone and the group under its middle, and out of the group
 * that it was taken from; within its own group, at the place of the card that is nearest.
 */
export function dropCard(dropped: ShownCard, corner: Point, { shown, gestures, role }: Dropping): Dropped {
  const { card, zone: from, w, h } = dropped
  const middle = middleOf({ ...corner, w, h })
  const zone = zoneAt(shown, middle)
  if (!zone) return err({ code: 'outside', card, zone: null })
  if (from && !mayWriteIn(from, role)) return err({ code: 'zone-locked', card, zone: from })
  const group = groupAt(shown, middle)
  if (group && group.key === dropped.group) return ok(orderIn(group, dropped, middle, { shown, gestures }))
  const moved = gestures.moveCard(card, zone.zone, placeIn(zone, corner, w), from ?? undefined)
  if (!moved.ok) return err({ code: moved.error.code, card, zone: zone.zone })
  if (group) {
    gestures.joinGroup([card], group.group.id)
    return ok({ what: 'joined', card, group: group.group })
  }
  if (dropped.group) gestures.leaveGroup([card])
  if (zone.zone.id !== from?.id) return ok({ what: 'card', card, zone: zone.zone })
  return ok(dropped.group ? { what: 'left', card } : null)
}

function orderIn(
  group: ShownGroup,
  { card }: ShownCard,
  middle: Point,
  { shown, gestures }: Pick<Dropping, 'shown' | 'gestures'>,
): Landing | null {
  const inside = shown.cards
    .filter((each) => each.group === group.key)
    .toSorted((left, right) => compareInGroup(left.card, right.card))
  const far = inside.map((each) => Math.hypot(middleOf(each).x - middle.x, middleOf(each).y - middle.y))
  const index = far.indexOf(Math.min(...far))
  const isPut = gestures.putInOrder(
    inside.map((each) => each.card),
    card.id,
    index,
  )
  return isPut ? { what: 'ordered', card, place: index + 1, count: inside.length } : null
}

/** Lays a group down with the cards that are drawn in it, all or none. */
export function dropGroup(
  { key, group, zone: from, w }: ShownGroup,
  corner: Point,
  { shown, gestures }: Dropping,
): Dropped {
  const cards = shown.cards.filter((card) => card.group === key)
  const [first] = cards
  if (!first) return ok(null)
  const zone = zoneAt(shown, { x: corner.x + w / 2, y: corner.y + GROUP_HEADER / 2 })
  if (!zone) return err({ code: 'outside', card: first.card, zone: null })
  const moved = gestures.moveGroup(group.id, cards, { zone: zone.zone, at: placeIn(zone, corner, w) })
  if (moved.ok) return ok(zone.zone.id === from.id ? null : { what: 'group', group, zone: zone.zone })
  const refused = cards.find(({ card }) => !zone.zone.spec.accepts.includes(card.kind)) ?? first
  return err({ code: moved.error.code, card: refused.card, zone: zone.zone })
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
