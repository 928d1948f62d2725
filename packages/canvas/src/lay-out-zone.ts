import type { Card, CardGroup, CardGroupId, Placement, Placements, Taken, Zone } from '@tablee/model'
import {
  CARD_SIZE,
  cardHeight,
  compareInGroup,
  freeGroupPlace,
  freePlace,
  groupTakes,
  layOutGroup,
} from '@tablee/model'
import { below, outside } from './give-way.ts'

interface Point {
  readonly x: number
  readonly y: number
}

/** A card in one of its zones; `at` is null where it has no place of its own there. */
export interface Stay {
  readonly card: Card
  readonly zone: Zone | null
  readonly mirror: boolean
  readonly at: Point | null
}

/** A card as it is drawn, in page coordinates. A card of several zones is drawn in each; all but the first are mirrors. */
export interface ShownCard {
  /** `<card>`, or `<card>~<zone>` for a mirror. */
  readonly key: string
  readonly card: Card
  readonly zone: Zone | null
  readonly mirror: boolean
  /** The key of the group that it is drawn in, null outside of them. */
  readonly group: string | null
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** The cards of a group that one zone shows, in page coordinates. A group with cards in several zones is drawn in each. */
export interface ShownGroup {
  /** `<group>`, or `<group>~<zone>` in another zone than its own. */
  readonly key: string
  readonly group: CardGroup
  readonly zone: Zone
  readonly count: number
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

export interface LaidOut {
  /** As many as there are stays, in their order. */
  readonly cards: readonly ShownCard[]
  readonly groups: readonly ShownGroup[]
}

/** What is gathered, and where groups were put. */
export interface Gathering {
  /** Every group of the home, in their order. */
  readonly groups: readonly CardGroup[]
  readonly placements: Placements
  /** The zone that a group is drawn in under its own key. */
  readonly homeOf: (group: CardGroupId) => string | null
}

/** The cards of no zone, in the coordinates of `box`: each at a free place, in the order they were made. */
export function layOutLoose(box: Zone['box'], stays: readonly Stay[]): readonly ShownCard[] {
  const lying = new Map<Stay, ShownCard>()
  fill(box, lying, [], stays)
  return [...lying.values()]
}

/**
 * The cards and groups of one zone in its coordinates. Cards of a group lie together under its name; what has a place
 * is put there, the rest where there is room. A card that is in no group never lies inside of one: it gives way below.
 */
export function layOutZone(zone: Zone, stays: readonly Stay[], gathering: Gathering): LaidOut {
  const gathered = gather(stays, gathering)
  const loose = gathered.size === 0 ? stays : stays.filter(({ card }) => !(card.group && gathered.has(card.group)))
  const lying = new Map<Stay, ShownCard>()
  const groups: ShownGroup[] = []
  const lies = (group: CardGroup): Placement | null => {
    const placement = gathering.placements.get(group.id)
    return placement?.zone === zone.id && isSensible(placement) ? placement : null
  }
  const taken = gathered.size === 0 ? [] : loose.flatMap(({ card, at }) => (at ? [{ ...at, h: tall(card) }] : []))
  const present = gathering.groups.filter(({ id }) => gathered.has(id))
  for (const group of present.toSorted((left, right) => Number(lies(left) === null) - Number(lies(right) === null))) {
    const own = gathered.get(group.id) ?? []
    const layout = layOutGroup(
      own.map(({ card }) => tall(card)),
      zone.box.w,
    )
    const place = lies(group)
    const { x, y } = place
      ? below(groups, { x: within(zone, place.x, layout.w), y: place.y, w: layout.w, h: layout.h })
      : freeGroupPlace(zone.box, [...taken, ...groups.flatMap(groupTakes)], layout)
    const key = gathering.homeOf(group.id) === zone.id ? group.id : `${group.id}~${zone.id}`
    groups.push({ key, group, zone, count: own.length, x, y, w: layout.w, h: layout.h })
    for (const [index, stay] of own.entries()) {
      const corner = layout.cards[index]
      if (corner) lying.set(stay, shown(stay, { x: x + corner.x, y: y + corner.y }, key))
    }
  }
  for (const stay of loose) {
    if (!stay.at) continue
    const at = { x: within(zone, stay.at.x, CARD_SIZE.w), y: stay.at.y }
    const box = { ...at, w: CARD_SIZE.w, h: tall(stay.card) }
    lying.set(stay, shown(stay, groups.length === 0 ? at : outside(groups, box)))
  }
  fill(zone.box, lying, groups, loose)
  return { cards: stays.flatMap((stay) => lying.get(stay) ?? []), groups }
}

/** Where something `w` wide lies that was put at `x`: it may have grown since, or come from a wider zone. */
function within({ box }: Zone, x: number, w: number): number {
  return Math.max(0, Math.min(x, box.w - w))
}

/** The stays of each group that is known, in the order of the group. */
function gather(stays: readonly Stay[], { groups }: Gathering): ReadonlyMap<CardGroupId, readonly Stay[]> {
  const known = new Map<CardGroupId, Stay[]>(groups.map(({ id }) => [id, []]))
  for (const stay of stays) if (stay.card.group) known.get(stay.card.group)?.push(stay)
  return new Map(
    [...known].flatMap(([group, inside]) =>
      inside.length === 0 ? [] : [[group, inside.toSorted((left, right) => compareInGroup(left.card, right.card))]],
    ),
  )
}

/** Adds to what is `lying` the stays that have no place, each where nothing lies. */
function fill(
  box: Zone['box'],
  lying: Map<Stay, ShownCard>,
  groups: readonly ShownGroup[],
  stays: readonly Stay[],
): void {
  const placeless = stays.filter(({ at }) => at === null)
  if (placeless.length === 0) return
  const taken: Taken[] = [...groups.flatMap(groupTakes), ...stays.flatMap((stay) => lying.get(stay) ?? [])]
  for (const stay of placeless) {
    const card = shown(stay, freePlace(box, taken, tall(stay.card)))
    lying.set(stay, card)
    taken.push(card)
  }
}

/** A stay is the same object for as long as it is the same, and so is the card that is drawn for it while it lies where it lay. */
const last = new WeakMap<Stay, ShownCard>()

function shown(stay: Stay, at: Point, group: string | null = null): ShownCard {
  const before = last.get(stay)
  if (before && before.x === at.x && before.y === at.y && before.group === group) return before
  const { card, zone, mirror } = stay
  const key = mirror && zone ? `${card.id}~${zone.id}` : card.id
  const now: ShownCard = { key, card, zone, mirror, group, x: at.x, y: at.y, w: CARD_SIZE.w, h: tall(card) }
  last.set(stay, now)
  return now
}

/** Beyond this, a coordinate cannot be somebody's intention: the placement is passed over. */
const FARTHEST = 100_000

/** Whether a placement may be what someone meant. */
export function isSensible({ x, y }: Point): boolean {
  return Math.abs(x) <= FARTHEST && Math.abs(y) <= FARTHEST
}

/** A card is the same object for as long as it is the same: its height is counted once. */
const heights = new WeakMap<Card, number>()

function tall(card: Card): number {
  const known = heights.get(card) ?? cardHeight(card.title)
  heights.set(card, known)
  return known
}
