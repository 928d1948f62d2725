import { boardOf, contentOf } from '../documents/document-name.ts'
import type { Live } from '../live/live.ts'
import type { PlannedStep } from './plan.ts'

/** Where a step stands: participants write in it now, they only read it, or nothing has begun. */
export type StepState = 'open' | 'closed' | 'to-come'

/** The state of `step`: open when one of its documents is, else closed when it holds something (`cards` > 0). */
export function stepState(step: Pick<PlannedStep, 'id'>, live: Live, cards: number): StepState {
  const facts = live.steps.find((entry) => entry.id === step.id)
  const documents = [
    ...(facts?.homes ?? []).map((home) => contentOf(home)),
    ...(facts?.boards ?? []).map((board) => boardOf(board, live.pass)),
  ]
  if (documents.some((document) => live.open.includes(document))) return 'open'
  return cards > 0 ? 'closed' : 'to-come'
}
