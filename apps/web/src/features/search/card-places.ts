import type { Card, CycleId, PlannedStep } from '@tablee/model'
import { askingFor } from '../../cycle/asked-card.ts'
import type { StepView } from '../../cycle/current-place.ts'
import { viewsOf } from '../../cycle/current-place.ts'
import { tablePath } from '../../app/routes.ts'

/** The views of `step` in which `card` is to be seen, the board first, each with the address that shows it there. */
export function placesOf(
  card: Card,
  cycle: CycleId,
  step: PlannedStep,
  location: string,
): readonly Pick<StepView, 'view' | 'href'>[] {
  const table = tablePath(cycle, card.home)
  return (
    viewsOf(cycle, step, location)
      .filter(({ view, href }) => (view === 'table' ? href === table : card.home === step.id))
      // what was removed lies on no board
      .filter(({ view }) => !(card.removed && view === 'board'))
      .map(({ view, href }) => ({ view, href: askingFor(href, card.id) }))
  )
}
