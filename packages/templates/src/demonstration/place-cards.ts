import type { Card, Live, Plan, Taken, Zone } from '@tablee/model'
import { cardHeight, expandZones, freePlace, zonesOf } from '@tablee/model'
import { present } from '@tablee/std'
import type { Base } from '../plan-from-template.ts'
import type { PlacedCard } from './demonstration.ts'
import type { WrittenCards } from './write-cards.ts'

/** Puts the cards of each step on its board, row by row, in the zone that their fields say or that was chosen for an idea. */
export function placeCards(
  plan: Plan,
  bases: readonly Base[],
  live: Live,
  { cards, chosenZones }: WrittenCards,
): readonly PlacedCard[] {
  const columns = live.questions.map((question) => question.card)
  return bases.flatMap(({ board, zones: specs }) => {
    const step = present(
      plan.steps.find((candidate) => candidate.boards.some(({ id }) => id === board)),
      'each board belongs to a step',
    )
    const zones = expandZones(specs, { question: columns })
    const taken = new Map<Zone, readonly Taken[]>()
    return cards
      .filter((card) => card.home === step.id)
      .map((card) => {
        const zone = zoneOf(card, zones, chosenZones.get(card.id))
        const neighbours = taken.get(zone) ?? []
        const h = cardHeight(card.title)
        const corner = freePlace(zone.box, neighbours, h)
        taken.set(zone, [...neighbours, { ...corner, h }])
        return { board, card: card.id, placement: { zone: zone.id, ...corner } }
      })
  })
}

function zoneOf(card: Card, zones: readonly Zone[], chosen: string | undefined): Zone {
  const placement = chosen === undefined ? null : { zone: chosen, x: 0, y: 0 }
  return present(zonesOf(card, zones, placement)[0], `no zone for the card ${card.title}`)
}
