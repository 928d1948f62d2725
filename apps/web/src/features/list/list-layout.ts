import type { Card, CardGroup, CardId, Placements, Zone } from '@tablee/model'
import { compareInGroup, standingCards, zonesOf } from '@tablee/model'

/** A card in a zone of the list; `mirror` when its own place is another zone. */
export interface ListedCard {
  readonly card: Card
  readonly mirror: boolean
  /** The group that it is read with, null outside of them. */
  readonly group: CardGroup | null
}

export interface ListedZone {
  readonly zone: Zone
  /** Those of no group first, then those of each group. */
  readonly cards: readonly ListedCard[]
}

/** Zones read together: one on its own, or all those of one validated question. */
export interface ListSection {
  readonly question: CardId | null
  readonly zones: readonly ListedZone[]
}

export interface ListLayout {
  readonly sections: readonly ListSection[]
  /** Cards that no zone shows. */
  readonly unplaced: readonly Card[]
  readonly removed: readonly Card[]
}

/** A card that someone is writing in: it stays where it was, whatever its fields become. */
export interface HeldCard {
  readonly card: CardId
  readonly zones: readonly string[]
}

/**
 * The same zones and cards as the board, as headings and lists. Every card that is not removed appears at least once,
 * itself or as the card that it was merged into.
 */
export function layoutList(
  zones: readonly Zone[],
  cards: readonly Card[],
  placements: Placements,
  held: HeldCard | null,
  groups: readonly CardGroup[] = [],
): ListLayout {
  const byZone = new Map<string, ListedCard[]>(zones.map((zone) => [zone.id, []]))
  const unplaced: Card[] = []
  const standing = new Set(standingCards(cards))
  const groupOf = (card: Card): CardGroup | null => groups.find(({ id }) => id === card.group) ?? null
  for (const card of cards) {
    if (!standing.has(card) && held?.card !== card.id) continue
    const places =
      held?.card === card.id ? held.zones : zonesOf(card, zones, placements.get(card.id) ?? null).map(({ id }) => id)
    const shown = places.filter((id) => byZone.has(id))
    for (const [index, id] of shown.entries()) {
      byZone.get(id)?.push({ card, mirror: index > 0, group: groupOf(card) })
    }
    if (shown.length === 0) unplaced.push(card)
  }
  return {
    sections: sectionsOf(zones.map((zone) => ({ zone, cards: gathered(byZone.get(zone.id) ?? [], groups) }))),
    unplaced,
    removed: cards.filter((card) => card.removed && held?.card !== card.id),
  }
}

/** The zones in which `layout` shows a card, its own first. */
export function zonesShowing(layout: ListLayout | null, card: CardId): readonly string[] {
  const shown = (layout?.sections ?? []).flatMap(({ zones }) =>
    zones.flatMap(({ zone, cards }) =>
      cards.filter((listed) => listed.card.id === card).map(({ mirror }) => ({ id: zone.id, mirror })),
    ),
  )
  return shown.toSorted((left, right) => Number(left.mirror) - Number(right.mirror)).map(({ id }) => id)
}

/** The cards that a zone shows, or those beside the zones. */
export function cardsIn(layout: ListLayout | null, zone: string | null): readonly Card[] {
  if (zone === null) return layout?.unplaced ?? []
  const zones = (layout?.sections ?? []).flatMap((section) => section.zones)
  return zones.find((listed) => listed.zone.id === zone)?.cards.map(({ card }) => card) ?? []
}

/** The card beside `card` in its zone, the one after it first: where the focus goes when `card` is removed. */
export function neighbourOf(layout: ListLayout | null, card: CardId): CardId | null {
  for (const { cards } of (layout?.sections ?? []).flatMap(({ zones }) => zones)) {
    const own = cards.filter(({ mirror }) => !mirror)
    const index = own.findIndex((listed) => listed.card.id === card)
    if (index >= 0) return (own[index + 1] ?? own[index - 1])?.card.id ?? null
  }
  return null
}

/** Cards of no group first, then those of each group, in the order of the group. */
function gathered(cards: readonly ListedCard[], groups: readonly CardGroup[]): readonly ListedCard[] {
  if (cards.every(({ group }) => group === null)) return cards
  const rank = (group: CardGroup | null): number => (group ? groups.indexOf(group) : -1)
  return cards.toSorted(
    (left, right) => rank(left.group) - rank(right.group) || (left.group ? compareInGroup(left.card, right.card) : 0),
  )
}

function sectionsOf(zones: readonly ListedZone[]): readonly ListSection[] {
  const sections: { readonly question: CardId | null; readonly zones: ListedZone[] }[] = []
  for (const listed of zones) {
    const question = listed.zone.spec.repeat?.over === 'question' ? (listed.zone.each as CardId | null) : null
    const present = question && sections.find((section) => section.question === question)
    if (present) present.zones.push(listed)
    else sections.push({ question, zones: [listed] })
  }
  return sections
}
