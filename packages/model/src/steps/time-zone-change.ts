import { ok } from '@tablee/std'
import type { PlanChange } from './plan-change.ts'
import type { PlanDecision } from './plan-decision.ts'
import type { Plan, PlannedSession } from './plan.ts'

/** A change of the clocks that the hours of the plan are said in. */
export type TimeZoneChange = Extract<PlanChange, { readonly do: 'set-time-zone' }>

/** The plan by other clocks: its hours stay as they are written, so that what calendars hold of them is no longer true. */
export function changeTimeZone(plan: Plan, { timeZone }: TimeZoneChange): PlanDecision {
  if (plan.timeZone === timeZone) return ok(plan)
  const isAnother = (session: PlannedSession): PlannedSession =>
    session.day === null || session.from === null ? session : { ...session, rev: session.rev + 1 }
  return ok({
    ...plan,
    timeZone,
    sessions: plan.sessions.map(isAnother),
    aside: { ...plan.aside, sessions: plan.aside.sessions.map(isAnother) },
  })
}
