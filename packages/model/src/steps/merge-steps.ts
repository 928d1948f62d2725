import { err, ok } from '@tablee/std'
import type { Who } from '../documents/can.ts'
import type { StepId } from '../ids/ids.ts'
import type { Agenda } from './agenda.ts'
import { withWaiting } from './kept-activities.ts'
import type { PlanChange } from './plan-change.ts'
import type { PlanDecision, PlanKnowledge } from './plan-decision.ts'
import { withStep } from './plan-decision.ts'
import { MOST_ACTIVITIES_OF_STEP } from './plan-limits.ts'
import type { Plan, PlannedSession, PlannedStep } from './plan.ts'
import { activitiesOfStep } from './step-activities.ts'

/**
 * The plan after `other` was joined to `step`: put aside with all that it has, it can be brought back. Its sessions go on as they
 * were, on the boards of `step`; nothing is taken out of an agenda.
 */
export function mergeSteps(
  plan: Plan,
  { step, other }: Extract<PlanChange, { do: 'merge-steps' }>,
  who: Who,
  known: PlanKnowledge,
): PlanDecision {
  if (plan.aside.steps.some(({ id, removed }) => id === other && removed?.into === step)) return ok(plan)
  if (step === other) return err({ code: 'unknown-step' })
  return withStep(plan, other, (dropped) =>
    withStep(plan, step, (kept) => {
      const runs = plan.sessions.filter(({ steps }) => steps.includes(other))
      const activities = activitiesOfStep(plan, other, known.agendaOf).slice(0, MOST_ACTIVITIES_OF_STEP)
      const done = activities.map(({ session, activity: { key, board, zone } }) => {
        const alone = runs.some(({ id, steps }) => id === session && !steps.includes(step))
        return { session, alone, key, board, zone }
      })
      const removed = { by: who.participant, at: known.now, sessions: runs.map(({ id }) => id), into: step, done }
      return ok({
        ...plan,
        steps: plan.steps.filter((each) => each !== dropped),
        sessions: plan.sessions.map((session) => {
          if (!runs.includes(session)) return session
          const agenda = onBoardsOf(kept, known.agendaOf(session, plan.steps), dropped)
          return { ...session, agenda: [...withWaiting(agenda, session)], steps: inPlaceOf(session.steps, other, step) }
        }),
        aside: { ...plan.aside, steps: [{ ...dropped, removed }, ...plan.aside.steps] },
      })
    }),
  )
}

/**
 * `session` as a step that was joined to another is brought back to it: what was done of that step is so again, where it still stands
 * and is of the other one; which leaves it where it only ran in its place.
 */
export function apartAgain(session: PlannedSession, { id, removed }: PlannedStep): PlannedSession {
  const { into } = removed ?? {}
  const done = new Map(removed?.done?.flatMap((each) => (each.session === session.id ? [[each.key, each]] : [])))
  if (!into || !session.agenda || done.size === 0) return session
  const agenda = session.agenda.map((activity) => {
    const known = activity.step === into ? done.get(activity.key) : undefined
    return known ? { ...activity, step: id, board: known.board, zone: known.zone } : activity
  })
  const wasAlone = [...done.values()].every(({ alone }) => alone) && agenda.every(({ step }) => step !== into)
  return { ...session, agenda, steps: session.steps.filter((step) => !wasAlone || step !== into) }
}

/**
 * An agenda in which what was done of `dropped` is done of `kept`, on the board of the same name, if it has one; in the zone of the same
 * name where both are of one template, else in none.
 */
function onBoardsOf(kept: PlannedStep, agenda: Agenda, dropped: PlannedStep): Agenda {
  const boards = new Set(kept.boards.map(({ key }) => key))
  const sameZones = kept.key === dropped.key
  return agenda.map((activity) => {
    if (activity.step !== dropped.id) return activity
    const board = activity.board !== null && boards.has(activity.board) ? activity.board : null
    return { ...activity, step: kept.id, board, zone: board !== null && sameZones ? activity.zone : null }
  })
}

function inPlaceOf(steps: readonly StepId[], other: StepId, step: StepId): StepId[] {
  return [...new Set(steps.map((id) => (id === other ? step : id)))]
}
