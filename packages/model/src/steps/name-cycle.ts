import { err, ok } from '@tablee/std'
import type { PlanChange } from './plan-change.ts'
import type { PlanDecision } from './plan-decision.ts'
import type { Plan, PlannedSession } from './plan.ts'

/** Another title of the cycle, or another territory. */
export type CycleNaming = Extract<PlanChange, { readonly do: 'name-cycle' }>

/**
 * The plan under another title. It does not depend on the revision of the plan: who names says what was read. What calendars hold of
 * dated sessions, whose files say the title, is no longer true.
 */
export function nameCycle(plan: Plan, { title, territory, was }: CycleNaming): PlanDecision {
  if (plan.title === title && plan.territory === territory) return ok(plan)
  if (plan.title !== was.title || plan.territory !== was.territory) return err({ code: 'plan-changed' })
  const isSaid = plan.title !== title
  const isAnother = (session: PlannedSession): PlannedSession =>
    isSaid && session.day !== null ? { ...session, rev: session.rev + 1 } : session
  return ok({
    ...plan,
    title,
    territory,
    sessions: plan.sessions.map(isAnother),
    aside: { ...plan.aside, sessions: plan.aside.sessions.map(isAnother) },
  })
}
