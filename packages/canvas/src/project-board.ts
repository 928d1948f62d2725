import type { Card, CardId, Placement, Zone } from '@tablee/model'
import { CARD_SIZE, cardHeight, freePlace, zonesOf } from '@tablee/model'

/** What a board shows, as its documents hold it: cards of one home, removed ones included. */
export interface BoardContent {
  readonly zones: readonly Zone[]
  readonly cards: readonly Card[]
  readonly placements: ReadonlyMap<CardId, Placement>
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

/** A card as it is drawn, in page coordinates. A card of several zones is drawn in each; all but the first are mirrors. */
export interface ShownCard {
  /** `<card>`, or `<card>~<zone>` for a mirror. */
  readonly key: string
  readonly card: Card
  readonly zone: Zone | null
  readonly mirror: boolean
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** A whole board as it is drawn. `aside` is where the cards of no zone are, null when there are none. */
export interface ShownBoard {
  readonly zones: readonly ShownZone[]
  readonly cards: readonly ShownCard[]
  readonly aside: { readonly x: number; readonly y: number; readonly w: number; readonly h: number } | null
}

/** Space kept between a zone's edge and its cards. */
export const ZONE_MARGIN = 16

/** Beyond this, a coordinate cannot be somebody's intention: the placement is passed over. */
const FARTHEST = 100_000
const ASIDE_GAP = 24

/**
 * What a board shows: a pure function of what its documents hold, so that every browser draws the same and none
 * writes to make it so. Fields decide the zone; a placement counts where it is in that zone, else the next free
 * place does; a zone grows with its cards and pushes down what lies under it.
 */
export function projectBoard({ zones, cards, placements }: BoardContent): ShownBoard {
  const present = cards.filter((card) => !card.removed)
  const stays = present.flatMap((card) => staysOf(card, zones, placements.get(card.id) ?? null))
  const laidOut = zones.map((zone) => ({
    zone,
    cards: layOut(
      zone.box,
      stays.filter((stay) => stay.zone === zone),
    ),
  }))
  const tops = settle(laidOut)
  const shownZones = laidOut.map(({ zone, cards: inside }, index): ShownZone => {
    const { x, w } = zone.box
    return { zone, x, y: tops[index] ?? zone.box.y, w, h: heightOf(zone, inside), count: inside.length }
  })
  const inZones = laidOut.flatMap(({ zone, cards: inside }, index) => {
    const top = tops[index] ?? zone.box.y
    return inside.map((card) => ({ ...card, x: card.x + zone.box.x, y: card.y + top }))
  })
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
    aside: aside.box,
  }
}

/** A card in one of its zones; `at` is null where it has no place of its own there. */
interface Stay {
  readonly card: Card
  readonly zone: Zone | null
  readonly mirror: boolean
  readonly at: { readonly x: number; readonly y: number } | null
}

function staysOf(card: Card, zones: readonly Zone[], placement: Placement | null): readonly Stay[] {
  const sensible =
    placement && Math.abs(placement.x) <= FARTHEST && Math.abs(placement.y) <= FARTHEST ? placement : null
  const own = zonesOf(card, zones, sensible)
  if (own.length === 0) return [{ card, zone: null, mirror: false, at: null }]
  return own.map((zone, index) => ({ card, zone, mirror: index > 0, at: sensible?.zone === zone.id ? sensible : null }))
}

/** The cards of one zone in its coordinates: those with a place first, then the others in the order they were made. */
function layOut(box: Zone['box'], stays: readonly Stay[]): readonly ShownCard[] {
  const placed: ShownCard[] = stays.flatMap((stay) => (stay.at ? [shown(stay, stay.at)] : []))
  for (const stay of stays) {
    if (!stay.at) placed.push(shown(stay, freePlace(box, placed, tall(stay.card))))
  }
  return placed
}

function shown(stay: Stay, at: { readonly x: number; readonly y: number }): ShownCard {
  const { card, zone, mirror } = stay
  const key = mirror && zone ? `${card.id}~${zone.id}` : card.id
  return { key, card, zone, mirror, x: at.x, y: at.y, w: CARD_SIZE.w, h: tall(card) }
}

/** A card is the same object for as long as it is the same: its height is counted once. */
const heights = new WeakMap<Card, number>()

function tall(card: Card): number {
  const known = heights.get(card) ?? cardHeight(card.title)
  heights.set(card, known)
  return known
}

function heightOf(zone: Zone, inside: readonly ShownCard[]): number {
  return inside.reduce((height, card) => Math.max(height, card.y + card.h + ZONE_MARGIN), zone.box.h)
}

/** The top of each zone once those that grew have pushed the ones under them. Rows stay aligned across columns. */
function settle(laidOut: readonly { readonly zone: Zone; readonly cards: readonly ShownCard[] }[]): readonly number[] {
  const grown = laidOut.map(({ zone, cards }) => ({
    bottom: zone.box.y + zone.box.h,
    by: heightOf(zone, cards) - zone.box.h,
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
  const cards = layOut({ x, y, w, h: 0 }, stays)
  const h = Math.max(...cards.map((card) => card.y + card.h)) + ZONE_MARGIN
  return { cards: cards.map((card) => ({ ...card, x: card.x + x, y: card.y + y })), box: { x, y, w, h } }
}
