import { ok, err, unreachable } from '@tablee/std'
import type { Who } from '../documents/can.ts'
import type { StepId } from '../ids/ids.ts'
import { newSession, sessionMinutes } from './new-session.ts'
import { apartAgain, mergeSteps } from './merge-steps.ts'
import { moved, replaced } from './ordered.ts'
import { splitStep } from './split-step.ts'
import type { PlanDecision, PlanKnowledge } from './plan-decision.ts'
import { knowsSession, knowsStep, withStep } from './plan-decision.ts'
import type { PlanChange } from './plan-change.ts'
import { MOST_STEPS_OF_SESSION } from './plan-limits.ts'
import type { Plan, PlannedSession, PlannedStep } from './plan.ts'

/** A change of the steps of a plan. */
export type StepChange = Extract<PlanChange, { do: `${string}-step` | 'merge-steps' }>

export function isStepChange(change: PlanChange): change is StepChange {
  return change.do.endsWith('-step') || change.do === 'merge-steps'
}

/** The plan after a change of its steps. */
export function changeSteps(plan: Plan, change: StepChange, who: Who, known: PlanKnowledge): PlanDecision {
  switch (change.do) {
    case 'add-step':
      return addStep(plan, change, known)
    case 'remove-step':
      return removeStep(plan, change.step, { by: who.participant, at: known.now })
    case 'restore-step':
      return restoreStep(plan, change.step)
    case 'move-step':
      return withStep(plan, change.step, (step) => {
        const steps = moved(plan.steps, step, change.to)
        return ok(steps === plan.steps ? plan : { ...plan, steps })
      })
    case 'name-step':
      return withStep(plan, change.step, (step) => {
        const { title, aim } = change
        if (step.title === title && step.aim === aim) return ok(plan)
        return ok({ ...plan, steps: replaced(plan.steps, { ...step, title, aim }) })
      })
    case 'split-step':
      return splitStep(plan, change, known)
    case 'merge-steps':
      return mergeSteps(plan, change, who, known)
    default:
      return unreachable(change)
  }
}

function addStep(plan: Plan, change: Extract<PlanChange, { do: 'add-step' }>, known: PlanKnowledge): PlanDecision {
  if (knowsStep(plan, change.step)) return ok(plan)
  if (!known.laidOut) return err({ code: 'template-unknown' })
  const step = { ...known.laidOut, id: change.step }
  const steps = plan.steps.toSpliced(change.at, 0, step)
  if (change.session === null || knowsSession(plan, change.session)) return ok({ ...plan, steps })
  const agenda = known.agendaOf({ steps: [step.id], agenda: null }, steps)
  const session = newSession(change.session, step.title, [step.id], sessionMinutes(agenda))
  // after the last session that runs a step before it
  const before = new Set(steps.slice(0, change.at).map(({ id }) => id))
  const at = plan.sessions.findLastIndex((other) => other.steps.some((id) => before.has(id))) + 1
  return ok({ ...plan, steps, sessions: plan.sessions.toSpliced(at, 0, session) })
}

function removeStep(
  plan: Plan,
  id: StepId,
  aside: Omit<NonNullable<PlannedStep['removed']>, 'sessions'>,
): PlanDecision {
  if (plan.aside.steps.some((step) => step.id === id)) return ok(plan)
  return withStep(plan, id, (step) => {
    const sessions = plan.sessions.filter((session) => session.steps.includes(id)).map((session) => session.id)
    return ok({
      ...plan,
      steps: plan.steps.filter((other) => other !== step),
      sessions: plan.sessions.map((session) => runningWithout(session, id)),
      aside: { ...plan.aside, steps: [{ ...step, removed: { ...aside, sessions } }, ...plan.aside.steps] },
    })
  })
}

function restoreStep(plan: Plan, id: StepId): PlanDecision {
  if (plan.steps.some((step) => step.id === id)) return ok(plan)
  const found = plan.aside.steps.find((step) => step.id === id)
  if (!found) return err({ code: 'unknown-step' })
  const { removed, ...step } = found
  const ran = new Set(removed?.sessions)
  return ok({
    ...plan,
    steps: plan.steps.toSpliced(step.order, 0, step),
    sessions: plan.sessions.map((session) => {
      if (!ran.has(session.id)) return session
      const apart = apartAgain(session, found)
      return apart.steps.length < MOST_STEPS_OF_SESSION ? { ...apart, steps: [...apart.steps, id] } : session
    }),
    aside: { ...plan.aside, steps: plan.aside.steps.filter((other) => other !== found) },
  })
}

/** What it does of a removed step is not read while it does not run it; that of the templates is asked for anew. */
function runningWithout(session: PlannedSession, id: StepId): PlannedSession {
  if (!session.steps.includes(id)) return session
  return { ...session, steps: session.steps.filter((step) => step !== id) }
}
