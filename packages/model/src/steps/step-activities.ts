import type { SessionId, StepId } from '../ids/ids.ts'
import type { PlanKnowledge } from './plan-decision.ts'
import type { PlannedActivity } from './planned-activity.ts'
import type { Plan } from './plan.ts'

/** Something that is done of a step, and the session in which it is done. */
export interface StepActivity {
  readonly session: SessionId
  readonly activity: PlannedActivity
}

/** What is done of `step`, session after session, as their agendas say it; nothing where no session runs it. */
export function activitiesOfStep(
  { sessions, steps }: Pick<Plan, 'sessions' | 'steps'>,
  step: StepId,
  agendaOf: PlanKnowledge['agendaOf'],
): readonly StepActivity[] {
  return sessions
    .filter((session) => session.steps.includes(step))
    .flatMap((session) =>
      agendaOf(session, steps)
        .filter((activity) => activity.step === step)
        .map((activity) => ({ session: session.id, activity })),
    )
}
