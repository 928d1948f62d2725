import type { Card, CardGroup, CardGroupId, Placement, Placements, Zone } from '@tablee/model'
import { CARD_SIZE, standingCards, zonesOf } from '@tablee/model'
import type { LaidOut, ShownCard, ShownGroup, Stay } from './lay-out-zone.ts'
import { isSensible, layOutLoose, layOutZone } from './lay-out-zone.ts'

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

/**
 * What a board shows: a pure function of what its documents hold, so that every browser draws the same and none
 * writes to make it so. Fields decide the zone; a placement counts where it is in that zone, else the next free
 * place does; the cards of a group lie together; a zone grows with its cards and pushes down what lies under it.
 */
export function projectBoard({ zones, cards, groups = [], placements }: BoardContent): ShownBoard {
  const present = standingCards(cards)
  const stays = present.flatMap((card) => staysOf(card, zones, placements.get(card.id) ?? null))
  const homeOf = homesOf(stays, placements)
  const laidOut = zones.map((zone) => {
    const inside = stays.filter((stay) => stay.zone === zone)
    return { zone, ...layOutZone(zone, inside, { groups, placements, homeOf }) }
  })
  const tops = settle(laidOut)
  const shownZones = laidOut.map((laid, index): ShownZone => {
    const { x, y, w } = laid.zone.box
    return { zone: laid.zone, x, y: tops[index] ?? y, w, h: heightOf(laid), count: laid.cards.length }
  })
  const onPage = <Item extends { readonly x: number; readonly y: number }>(items: readonly Item[], index: number) => {
    const { x, y } = shownZones[index] ?? { x: 0, y: 0 }
    return items.map((item) => ({ ...item, x: item.x + x, y: item.y + y }))
  }
  const inZones = laidOut.flatMap((laid, index) => onPage(laid.cards, index))
  const aside = asideOf(
    shownZones,
    stays.filter((stay) => stay.zone === null),
  )
  const order = new Map(present.map((card, index) => [card.id, index]))
  return {
    zones: shownZones,
    cards: [...inZones, ...aside.cards].toSorted(
      (left, right) => (order.get(left.card.id) ?? 0) - (order.get(right.card.id) ?? 0),
    ),
    groups: laidOut.flatMap((laid, index) => onPage(laid.groups, index)),
    aside: aside.box,
  }
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

function staysOf(card: Card, zones: readonly Zone[], placement: Placement | null): readonly Stay[] {
  const sensible = placement && isSensible(placement) ? placement : null
  const own = zonesOf(card, zones, sensible)
  if (own.length === 0) return [{ card, zone: null, mirror: false, at: null }]
  return own.map((zone, index) => ({ card, zone, mirror: index > 0, at: sensible?.zone === zone.id ? sensible : null }))
}

function heightOf({ zone, cards, groups }: LaidOutZone): number {
  return [...cards, ...groups].reduce((height, { y, h }) => Math.max(height, y + h + ZONE_MARGIN), zone.box.h)
}

interface LaidOutZone extends LaidOut {
  readonly zone: Zone
}

/** The top of each zone once those that grew have pushed the ones under them. Rows stay aligned across columns. */
function settle(laidOut: readonly LaidOutZone[]): readonly number[] {
  const grown = laidOut.map((laid) => ({
    bottom: laid.zone.box.y + laid.zone.box.h,
    by: heightOf(laid) - laid.zone.box.h,
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

/** The cards of no zone, in a column on the left of the zones. */
function asideOf(
  zones: readonly ShownZone[],
  stays: readonly Stay[],
): { readonly cards: readonly ShownCard[]; readonly box: ShownBoard['aside'] } {
  if (stays.length === 0) return { cards: [], box: null }
  const w = CARD_SIZE.w + 2 * ZONE_MARGIN
  const x = Math.min(0, ...zones.map((zone) => zone.x)) - w - ASIDE_GAP
  const y = zones.length > 0 ? Math.min(...zones.map((zone) => zone.y)) : 0
  const cards = layOutLoose({ x, y, w, h: 0 }, stays)
  const h = Math.max(...cards.map((card) => card.y + card.h)) + ZONE_MARGIN
  return { cards: cards.map((card) => ({ ...card, x: card.x + x, y: card.y + y })), box: { x, y, w, h } }
}
