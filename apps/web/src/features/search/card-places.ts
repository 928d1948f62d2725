import type { Card, CycleId, PlannedStep } from '@tablee/model'
import { askingFor } from '../../cycle/asked-card.ts'
import { viewsOf } from '../../cycle/current-place.ts'
import { tablePath } from '../../app/routes.ts'

/** A view in which a card is to be seen. */
export interface CardPlace {
  readonly view: 'board' | 'list' | 'chains' | 'table'
  readonly href: string
}

/** The views of `step` in which `card` is to be seen, the board first, each with the address that shows it there. */
export function placesOf(card: Card, cycle: CycleId, step: PlannedStep, location: string): readonly CardPlace[] {
  const table = tablePath(cycle, card.home)
  return (
    viewsOf(cycle, step, location)
      .filter(({ view, href }) => (view === 'table' ? href === table : card.home === step.id))
      // what was removed lies on no board
      .filter(({ view }) => !(card.removed && (view === 'board' || view === 'chains')))
      // chains are made of activities, and of what they say
      .filter(({ view }) => view !== 'chains' || card.kind === 'chain-link')
      .map(({ view, href }) => ({ view, href: askingFor(href, card.id) }))
  )
}
