import type { Card } from '../cards/card.ts'
import { standingCards } from '../cards/merges.ts'
import { changesOf } from '../cards/source-changes.ts'
import type { CardId } from '../ids/ids.ts'
import type { Structure } from '../people/structure.ts'
import type { Placements, Zone } from '../zones/zone.ts'
import { copyOfSource } from './hand-on.ts'
import { zonesOf } from '../zones/zones-of.ts'
import { zoneInto } from './zone-into.ts'

/** The cards of a step, removed ones included, and where they are on its board. */
export interface StepBoard {
  readonly cards: readonly Card[]
  readonly zones: readonly Zone[]
  readonly placements: Placements
}

/** What becomes of a card when its step is joined to another. */
export type Joining =
  /** It is copied; into no zone where its fields are to say which. */
  | { readonly is: 'going'; readonly card: Card; readonly zone: Zone | null }
  /** The other step has it already, or a card that says the same and comes from the same. */
  | { readonly is: 'there'; readonly card: Card; readonly as: CardId }
  /** A validated question is one card for the whole cycle; a kind that no zone takes is read where it was. */
  | { readonly is: 'staying'; readonly card: Card; readonly why: 'validated' | 'not-accepted' }

export interface JoiningKnowledge {
  readonly validated: ReadonlySet<CardId>
  readonly structures: readonly Structure[]
}

/** What becomes of each card that is shown in `from` when it is joined to `into`. Asked again after it was done, all that went is there. */
export function joiningOf(from: StepBoard, into: StepBoard, known: JoiningKnowledge): readonly Joining[] {
  const present = standingCards(into.cards)
  return standingCards(from.cards).map((card): Joining => {
    if (known.validated.has(card.id)) return { is: 'staying', card, why: 'validated' }
    const there = copyOfSource(into.cards, card, card.kind, known.structures) ?? sayingTheSame(card, present)
    if (there) return { is: 'there', card, as: there.id }
    const isAccepted = into.zones.some(({ spec }) => spec.writable !== 'nobody' && spec.accepts.includes(card.kind))
    return isAccepted
      ? { is: 'going', card, zone: zoneInto(card, from, into.zones) }
      : { is: 'staying', card, why: 'not-accepted' }
  })
}

/** A zone that the other step has not, and where the cards that lie in it are going: how many into which zone, or into none. */
export interface LostZone {
  readonly zone: Zone
  readonly into: ReadonlyMap<Zone | null, number>
}

/** The zones of the step that leaves of which the other has none of the same name. */
export function zonesLost(
  from: StepBoard,
  into: Pick<StepBoard, 'zones'>,
  joining: readonly Joining[],
): readonly LostZone[] {
  const kept = new Set(into.zones.map(({ id }) => id))
  const going = Map.groupBy(
    joining.filter((each) => each.is === 'going'),
    ({ card }) => zonesOf(card, from.zones, from.placements.get(card.id) ?? null)[0]?.id,
  )
  return from.zones
    .filter(({ id }) => !kept.has(id))
    .map((zone) => {
      const places = Map.groupBy(going.get(zone.id) ?? [], (each) => each.zone)
      return { zone, into: new Map([...places].map(([place, cards]) => [place, cards.length])) }
    })
}

/** Without what is going and was copied before into a step that has `cards`: a copy that was removed or merged since is not made again. */
export function leftToCarry(joining: readonly Joining[], cards: readonly Card[]): readonly Joining[] {
  const copied = new Set(cards.flatMap(copiedFrom))
  return joining.filter(({ is, card }) => is !== 'going' || !copied.has(card.id))
}

/** A card that `card` was copied from, or that was copied from the same, as long as they say the same. */
function sayingTheSame(card: Card, present: readonly Card[]): Card | null {
  const sources = new Set(copiedFrom(card))
  if (sources.size === 0) return null
  return (
    present.find(
      (other) =>
        other.kind === card.kind &&
        (sources.has(other.id) || copiedFrom(other).some((source) => sources.has(source))) &&
        changesOf(card, other).length === 0 &&
        changesOf(other, card).length === 0,
    ) ?? null
  )
}

function copiedFrom({ from }: Card): readonly CardId[] {
  return from.filter(({ as }) => as === 'copy').map(({ card }) => card)
}
