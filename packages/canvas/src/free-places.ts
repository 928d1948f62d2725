import type { GroupPlace, Place } from '@tablee/documents'
import type { CardId, Zone } from '@tablee/model'
import { GROUP_PADDING, cardHeight, freePlace, groupTakes } from '@tablee/model'
import type { ShownBoard } from './project-board.ts'
import { placeIn, topOf } from './zone-at.ts'

/** The next free place of `zone` for a card with `title`, in its coordinates. */
export function freePlaceIn(shown: ShownBoard, zone: Zone, title = ''): Place {
  const top = topOf(shown, zone)
  const cards = shown.cards.filter((entry) => entry.zone?.id === zone.id)
  const groups = shown.groups.filter((entry) => entry.zone.id === zone.id).flatMap(groupTakes)
  return freePlace(
    zone.box,
    [...cards, ...groups].map(({ x, y, h = 0 }) => ({ x: x - zone.box.x, y: y - top, h })),
    cardHeight(title),
  )
}

/** Where a group of these cards would lie: at the corner of those that are in the zone of the first. */
export function placeOfGroup(shown: ShownBoard, ids: readonly CardId[]): GroupPlace | undefined {
  const own = shown.cards.filter(({ card, mirror }) => !mirror && ids.includes(card.id))
  const first = own.find(({ card }) => card.id === ids[0])
  const zone = shown.zones.find((entry) => entry.zone.id === first?.zone?.id)
  if (!first || !zone) return undefined
  const there = own.filter((entry) => entry.zone?.id === zone.zone.id)
  const corner = {
    x: Math.min(...there.map(({ x }) => x)) - GROUP_PADDING,
    y: Math.min(...there.map(({ y }) => y)),
  }
  return { zone: zone.zone, at: placeIn(zone, corner, first.w) }
}
