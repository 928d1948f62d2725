import type { Result } from '@tablee/std'
import { err } from '@tablee/std'
import type { SessionId, StepId } from '../ids/ids.ts'
import type { Agenda } from './agenda.ts'
import type { Plan, PlannedSession, PlannedStep } from './plan.ts'
import type { PlanRefusal } from './plan-change.ts'

/** What a change of the plan may look up beyond it. */
export interface PlanKnowledge {
  /** ms */
  readonly now: number
  /** What people follow in a session that runs `steps`: its own agenda, else that of their templates. */
  agendaOf(session: Pick<PlannedSession, 'steps' | 'agenda'>, steps: readonly PlannedStep[]): Agenda
  /** The step that is asked for, made from its template or from the step that is cut in two; null where there is no such template. */
  readonly laidOut: PlannedStep | null
}

/** The plan after a change (the very same one where it is so already), or why not. */
export type PlanDecision = Result<Plan, PlanRefusal>

/** What `change` makes of the step `id`, which has to stand in the plan. */
export function withStep(plan: Plan, id: StepId, change: (step: PlannedStep) => PlanDecision): PlanDecision {
  const step = plan.steps.find((candidate) => candidate.id === id)
  if (step) return change(step)
  return err({ code: plan.aside.steps.some((candidate) => candidate.id === id) ? 'step-aside' : 'unknown-step' })
}

/** What `change` makes of the session `id`, which has to stand in the plan. */
export function withSession(
  plan: Plan,
  id: SessionId,
  change: (session: PlannedSession) => PlanDecision,
): PlanDecision {
  const session = plan.sessions.find((candidate) => candidate.id === id)
  return session ? change(session) : err({ code: 'session-unknown' })
}

/** Whether a session has this id, be it put aside. */
export function knowsSession(plan: Plan, session: SessionId): boolean {
  return [...plan.sessions, ...plan.aside.sessions].some(({ id }) => id === session)
}

/** Whether a step has this id, be it put aside. */
export function knowsStep(plan: Plan, step: StepId): boolean {
  return [...plan.steps, ...plan.aside.steps].some(({ id }) => id === step)
}
