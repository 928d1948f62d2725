import type { Gestures, MoveRefusal } from '@tablee/documents'
import { mayWriteIn } from '@tablee/documents'
import type { Card, CardGroup, Role, Zone } from '@tablee/model'
import { GROUP_HEADER, compareInGroup, inPlaces } from '@tablee/model'
import type { Result } from '@tablee/std'
import { err, ok } from '@tablee/std'
import type { Point } from './page-box.ts'
import { contains, middleOf } from './page-box.ts'
import type { ShownBoard, ShownCard, ShownGroup, ShownZone } from './project-board.ts'
import { cardsByGroup } from './shape-ids.ts'
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

/** A card that was let go with its corner at `corner` (page coordinates). */
export interface LetGo {
  readonly card: ShownCard
  readonly corner: Point
}

/**
 * Lays cards down that were let go together: each into the zone and the group under its middle, and out of the group that it was
 * taken from. Those that stay in their group take, in their order, the places of the cards that are nearest.
 */
export function dropCards(letGo: readonly LetGo[], dropping: Dropping): readonly Dropped[] {
  const { shown, gestures } = dropping
  const put = new Map<ShownGroup, LetGo[]>()
  const drops = letGo.flatMap((each): readonly Dropped[] => {
    const own = stillIn(each, dropping)
    if (!own) return [dropCard(each, dropping)]
    const together = put.get(own)
    if (together) together.push(each)
    else put.set(own, [each])
    return []
  })
  const ordered = [...put].flatMap(([group, cards]) => orderIn(group, cards, { shown, gestures }))
  return [...drops, ...ordered.map((landing) => ok(landing))]
}

function middleWhere({ card: { w, h }, corner: { x, y } }: LetGo): Point {
  return middleOf({ x, y, w, h })
}

/** The group that a card was let go in, if it was taken from there and may be put in order. */
function stillIn({ card, corner }: LetGo, { shown, role }: Dropping): ShownGroup | null {
  if (card.group === null || (card.zone && !mayWriteIn(card.zone, role))) return null
  const middle = middleWhere({ card, corner })
  const group = groupAt(shown, middle)
  return group?.key === card.group && zoneAt(shown, middle) ? group : null
}

function dropCard({ card: dropped, corner }: LetGo, { shown, gestures, role }: Dropping): Dropped {
  const { card, zone: from, w } = dropped
  const middle = middleWhere({ card: dropped, corner })
  const zone = zoneAt(shown, middle)
  if (!zone) return err({ code: 'outside', card, zone: null })
  if (from && !mayWriteIn(from, role)) return err({ code: 'zone-locked', card, zone: from })
  const group = groupAt(shown, middle)
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

/** Puts cards of a group in order, and tells what became of those that come elsewhere. */
function orderIn(
  group: ShownGroup,
  put: readonly LetGo[],
  { shown, gestures }: Pick<Dropping, 'shown' | 'gestures'>,
): readonly Landing[] {
  const inside = (cardsByGroup(shown).get(group.key) ?? []).toSorted((left, right) =>
    compareInGroup(left.card, right.card),
  )
  const cards = inside.map(({ card }) => card)
  const nearest = nearestOf(inside.map(middleOf))
  const places = new Map(put.map((each) => [each.card.card.id, nearest(middleWhere(each))]))
  if (!gestures.putInOrder(cards, places)) return []
  return inPlaces(cards, places).flatMap((card, index): readonly Landing[] =>
    places.has(card.id) && cards[index] !== card
      ? [{ what: 'ordered', card, place: index + 1, count: cards.length }]
      : [],
  )
}

/** Lays a group down with the cards that are drawn in it, all or none. */
export function dropGroup(
  { key, group, zone: from, w }: ShownGroup,
  corner: Point,
  { shown, gestures }: Dropping,
): Dropped {
  const cards = cardsByGroup(shown).get(key) ?? []
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

/** The first of `points` that is nearest to another one, found among those that are about as high. */
function nearestOf(points: readonly Point[]): (to: Point) => number {
  const sorted = points.map(({ x, y }, index) => ({ x, y, index })).toSorted((left, right) => left.y - right.y)
  return ({ x, y }) => {
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[middle]?.y ?? y) < y) low = middle + 1
      else high = middle
    }
    let best = { far: Infinity, index: 0 }
    const look = (from: number, step: -1 | 1): void => {
      for (let at = from; ; at += step) {
        const point = sorted[at]
        if (!point || Math.abs(point.y - y) > best.far) return
        const far = Math.hypot(point.x - x, point.y - y)
        if (far < best.far || (far === best.far && point.index < best.index)) best = { far, index: point.index }
      }
    }
    look(low, 1)
    look(low - 1, -1)
    return best.index
  }
}

/** The group under `point` (page coordinates), the one on top where several are. */
function groupAt({ groups }: ShownBoard, point: Point): ShownGroup | null {
  return groups.findLast((group) => contains(group, point)) ?? null
}
