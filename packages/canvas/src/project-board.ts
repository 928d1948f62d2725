import type { Card, CardGroup, CardGroupId, Placements, Zone } from '@tablee/model'
import { CARD_SIZE, standingCards } from '@tablee/model'
import { stayReader } from './card-stays.ts'
import type { Known } from './keep-same.ts'
import { again, kept } from './keep-same.ts'
import type { LaidOut, ShownCard, ShownGroup, Stay } from './lay-out-zone.ts'
import { layOutLoose, layOutZone } from './lay-out-zone.ts'

export type { ShownCard, ShownGroup } from './lay-out-zone.ts'

/** What a board shows, as its documents hold it: cards of one home, removed ones included. */
export interface BoardContent {
  readonly zones: readonly Zone[]
  readonly cards: readonly Card[]
  /** Every group of that home, in their order. */
  readonly groups?: readonly CardGroup[]
  readonly placements: Placements
}

/** A zone as it is drawn, in page coordinates. */
export interface ShownZone {
  readonly zone: Zone
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  readonly count: number
}

/** A whole board as it is drawn. `aside` is where the cards of no zone are, null when there are none. */
export interface ShownBoard {
  readonly zones: readonly ShownZone[]
  readonly cards: readonly ShownCard[]
  readonly groups: readonly ShownGroup[]
  readonly aside: { readonly x: number; readonly y: number; readonly w: number; readonly h: number } | null
}

/** Space kept between a zone's edge and its cards. */
export const ZONE_MARGIN = 16

const ASIDE_GAP = 24
const ASIDE_WIDTH = CARD_SIZE.w + 2 * ZONE_MARGIN

/**
 * What a board shows: a pure function of what its documents hold, so that every browser draws the same and none
 * writes to make it so. Fields decide the zone; a placement counts where it is in that zone, else the next free
 * place does; the cards of a group lie together; a zone grows with its cards and pushes down what lies under it.
 */
export function projectBoard(content: BoardContent): ShownBoard {
  return boardProjector()(content)
}

/**
 * Projects a board again and again as it changes. It gives what `projectBoard` gives, and the very objects of the time
 * before for what is drawn the same: its work is that of the change, and what follows tells by identity what has changed.
 */
export function boardProjector(): (content: BoardContent) => ShownBoard {
  const readStays = stayReader()
  const pageCard = cardPager()
  const layouts = new Map<string, Known<LaidOutZone>>()
  const asides = new Map<string, Known<Aside>>()
  let before: ShownBoard = { zones: [], cards: [], groups: [], aside: null }
  return ({ zones, cards, groups = [], placements }) => {
    const stays = standingCards(cards).flatMap((card) => readStays(card, zones, placements.get(card.id) ?? null))
    const homeOf = homesOf(stays, placements)
    const inside = new Map<Zone | null, Stay[]>([null, ...zones].map((zone) => [zone, []]))
    for (const stay of stays) inside.get(stay.zone)?.push(stay)
    const gathered = groups.flatMap(({ id }) => [placements.get(id), homeOf(id)])
    const laidOut = zones.map((zone) => {
      const own = inside.get(zone) ?? []
      return again(layouts, zone.id, [zone, groups, ...gathered, ...own], () => {
        const laid = layOutZone(zone, own, { groups, placements, homeOf })
        return { zone, ...laid, h: heightOf(zone, laid) }
      })
    })
    const tops = settle(laidOut)
    const zonesBefore = new Map(before.zones.map((shown) => [shown.zone.id, shown]))
    const shownZones = laidOut.map(({ zone, h, cards: { length: count } }, index) => {
      const { x, y, w } = zone.box
      return kept(zonesBefore.get(zone.id), { zone, x, y: tops[index] ?? y, w, h, count })
    })
    const loose = inside.get(null) ?? []
    const corner = asideCorner(shownZones)
    const aside = again(asides, '', [corner.x, corner.y, ...loose], () => asideAt(corner, loose))
    const shown = new Map<Stay, ShownCard>()
    const put = (own: readonly Stay[], laid: readonly ShownCard[], at: Corner): void => {
      for (const [index, stay] of own.entries()) {
        const card = laid[index]
        if (card) shown.set(stay, pageCard(card, at))
      }
    }
    for (const [index, { zone, cards: laid }] of laidOut.entries())
      put(inside.get(zone) ?? [], laid, shownZones[index] ?? zone.box)
    put(loose, aside.cards, corner)
    const groupsBefore = new Map(before.groups.map((group) => [group.key, group]))
    before = {
      zones: shownZones,
      cards: stays.flatMap((stay) => shown.get(stay) ?? []),
      groups: laidOut.flatMap(({ groups: laid }, index) => {
        const { x, y } = shownZones[index] ?? { x: 0, y: 0 }
        return laid.map((group) => kept(groupsBefore.get(group.key), { ...group, x: group.x + x, y: group.y + y }))
      }),
      aside: aside.box,
    }
    return before
  }
}

interface Corner {
  readonly x: number
  readonly y: number
}

/** The zone of a group: where it was put, if some of its cards are there, else where the first of them is. */
function homesOf(
  stays: readonly Stay[],
  placements: BoardContent['placements'],
): (group: CardGroupId) => string | null {
  const homes = new Map<CardGroupId, string>()
  for (const { card, zone, mirror } of stays) {
    if (!card.group || !zone) continue
    const isOwn = placements.get(card.group)?.zone === zone.id
    if (isOwn || !(homes.has(card.group) || mirror)) homes.set(card.group, zone.id)
  }
  return (group) => homes.get(group) ?? null
}

/** Brings cards from the coordinates of their zone to those of the page, each once for as long as neither moves. */
function cardPager(): (card: ShownCard, at: Corner) => ShownCard {
  const paged = new WeakMap<ShownCard, ShownCard>()
  const known = new Map<string, ShownCard>()
  return (card, at) => {
    const [x, y] = [card.x + at.x, card.y + at.y]
    const last = paged.get(card)
    if (last?.x === x && last.y === y) return last
    const now = kept(known.get(card.key), { ...card, x, y })
    paged.set(card, now)
    known.set(card.key, now)
    return now
  }
}

function heightOf(zone: Zone, { cards, groups }: LaidOut): number {
  const lowest = (items: readonly { readonly y: number; readonly h: number }[], least: number): number =>
    items.reduce((height, { y, h }) => Math.max(height, y + h + ZONE_MARGIN), least)
  return lowest(groups, lowest(cards, zone.box.h))
}

interface LaidOutZone extends LaidOut {
  readonly zone: Zone
  /** How high it is with all that is in it. */
  readonly h: number
}

/** The top of each zone once those that grew have pushed the ones under them. Rows stay aligned across columns. */
function settle(laidOut: readonly LaidOutZone[]): readonly number[] {
  const grown = laidOut.map((laid) => ({
    bottom: laid.zone.box.y + laid.zone.box.h,
    by: laid.h - laid.zone.box.h,
  }))
  const tops = laidOut.map(({ zone }) => zone.box.y)
  const pushed = new Map<number, number>()
  for (const [index] of [...laidOut.entries()].toSorted(([, left], [, right]) => left.zone.box.y - right.zone.box.y)) {
    const top = tops[index] ?? 0
    const push = grown.reduce(
      (most, above, other) => (above.bottom <= top ? Math.max(most, above.by + (pushed.get(other) ?? 0)) : most),
      0,
    )
    pushed.set(index, push)
  }
  return tops.map((top, index) => top + (pushed.get(index) ?? 0))
}

interface Aside {
  readonly cards: readonly ShownCard[]
  readonly box: ShownBoard['aside']
}

/** Where the cards of no zone are: in a column on the left of the zones. */
function asideCorner(zones: readonly ShownZone[]): Corner {
  const x = Math.min(0, ...zones.map((zone) => zone.x)) - ASIDE_WIDTH - ASIDE_GAP
  return { x, y: zones.length > 0 ? Math.min(...zones.map((zone) => zone.y)) : 0 }
}

/** The cards of no zone in their own coordinates, and the box around them. */
function asideAt({ x, y }: Corner, stays: readonly Stay[]): Aside {
  if (stays.length === 0) return { cards: [], box: null }
  const cards = layOutLoose({ x, y, w: ASIDE_WIDTH, h: 0 }, stays)
  const h = Math.max(...cards.map((card) => card.y + card.h)) + ZONE_MARGIN
  return { cards, box: { x, y, w: ASIDE_WIDTH, h } }
}
