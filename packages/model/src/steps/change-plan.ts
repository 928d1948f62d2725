import { err, ok } from '@tablee/std'
import type { Who } from '../documents/can.ts'
import { numbered } from './ordered.ts'
import type { PlanDecision, PlanKnowledge } from './plan-decision.ts'
import type { Plan, PlannedSession } from './plan.ts'
import type { PlanChange } from './plan-change.ts'
import { MOST_SESSIONS, MOST_SESSIONS_OF_STEP, MOST_STEPS, MOST_STEPS_OF_SESSION } from './plan-limits.ts'
import { changeSessions, isSameSession } from './session-changes.ts'
import { changeSteps, isStepChange } from './step-changes.ts'
import { joinedSession } from './joined-session.ts'
import type { CycleNaming } from './name-cycle.ts'
import { nameCycle } from './name-cycle.ts'
import type { TerritoryChange } from './territory-changes.ts'
import { changeTerritories, isTerritoryChange } from './territory-changes.ts'
import { changeTimeZone } from './time-zone-change.ts'

/** A change, and the `rev` of the plan or session that it was decided on. */
export interface AskedPlanChange {
  readonly rev: number
  readonly change: PlanChange
}

/**
 * The plan after `change`, or why it is refused. Pure; asking for what is already so gives the same plan, whatever `rev`.
 * Else `rev` must be that of the session that is set, or of the plan: who decided on an older one is to look again. Whoever
 * names territories, or the cycle, gets in nobody's way.
 */
export function changePlan(plan: Plan, asked: AskedPlanChange, who: Who, known: PlanKnowledge): PlanDecision {
  if (who.role !== 'facilitation') return err({ code: 'command-not-allowed' })
  const { change } = asked
  if (isTerritoryChange(change)) return changeTerritories(plan, change, who, known)
  if (change.do === 'name-cycle') return nameCycle(plan, change)
  const decided = decide(plan, change, who, known)
  if (!decided.ok || decided.value === plan) return decided
  const now = decided.value
  if (asked.rev !== revOf(plan, change)) return err({ code: 'plan-changed' })
  if (!fits(now)) return err({ code: 'plan-full' })
  const isShape = change.do !== 'set-session' || 'steps' in change.changes || 'agenda' in change.changes
  const before = new Map([...plan.sessions, ...plan.aside.sessions].map((session) => [session.id, session]))
  const sign = (session: PlannedSession): PlannedSession => {
    const former = before.get(session.id)
    if (!former) return session
    if (!isSameSession(former, session)) return { ...session, rev: former.rev + 1, by: who.participant }
    // calendars say of it which session goes on in its place
    const goesOn = joinedSession(plan, former)?.title === joinedSession(now, session)?.title
    return goesOn ? session : { ...session, rev: session.rev + 1 }
  }
  return ok({
    ...now,
    ...(isShape ? { rev: plan.rev + 1, by: who.participant } : {}),
    steps: numbered(now.steps),
    sessions: numbered(now.sessions).map(sign),
    aside: { steps: now.aside.steps, sessions: now.aside.sessions.map(sign) },
  })
}

function decide(
  plan: Plan,
  change: Exclude<PlanChange, TerritoryChange | CycleNaming>,
  who: Who,
  known: PlanKnowledge,
): PlanDecision {
  if (change.do === 'set-time-zone') return changeTimeZone(plan, change)
  return isStepChange(change) ? changeSteps(plan, change, who, known) : changeSessions(plan, change, who, known)
}

function revOf(plan: Plan, change: PlanChange): number {
  if (change.do !== 'set-session') return plan.rev
  return plan.sessions.find(({ id }) => id === change.session)?.rev ?? plan.rev
}

function fits({ steps, sessions, aside }: Plan): boolean {
  const runs = Map.groupBy(
    sessions.flatMap((session) => session.steps),
    (step) => step,
  )
  return (
    steps.length + aside.steps.length <= MOST_STEPS &&
    sessions.length + aside.sessions.length <= MOST_SESSIONS &&
    sessions.every((session) => session.steps.length <= MOST_STEPS_OF_SESSION) &&
    [...runs.values()].every((times) => times.length <= MOST_SESSIONS_OF_STEP)
  )
}
