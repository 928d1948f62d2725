import { err, ok } from '@tablee/std'
import type { SessionId, StepId } from '../ids/ids.ts'
import type { Agenda } from './agenda.ts'
import { withoutEdgeBreaks } from './agenda.ts'
import { withWaiting } from './kept-activities.ts'
import { newSession, sessionMinutes } from './new-session.ts'
import type { PlanChange } from './plan-change.ts'
import type { PlanDecision, PlanKnowledge } from './plan-decision.ts'
import { knowsSession, knowsStep, withStep } from './plan-decision.ts'
import type { Plan, PlannedSession, PlannedStep } from './plan.ts'
import { activitiesOfStep } from './step-activities.ts'

type StepSplit = Extract<PlanChange, { do: 'split-step' }>

/**
 * The plan after a step was cut in two. Sessions before the cut stay, those after it run the second part; the one in which the cut
 * is runs both, or leaves what follows the cut to a session of its own, where one is asked for.
 */
export function splitStep(plan: Plan, change: StepSplit, known: PlanKnowledge): PlanDecision {
  if (knowsStep(plan, change.second)) return ok(plan)
  return withStep(plan, change.step, (step) => {
    if (!known.laidOut) return err({ code: 'template-unknown' })
    const first = called(step, change.title)
    const second = called({ ...known.laidOut, id: change.second, aim: step.aim }, change.secondTitle)
    const steps = plan.steps.flatMap((other) => (other === step ? [first, second] : [other]))
    return ok({ ...plan, steps, sessions: cutSessions(plan, change, known).flat() })
  })
}

/** A step of that name; its board, where it has but one, goes by it too, so that those of both parts are told apart. */
function called(step: PlannedStep, title: string): PlannedStep {
  const [board, ...others] = step.boards
  return { ...step, title, boards: board && others.length === 0 ? [{ ...board, title }] : step.boards }
}

/** Each session in the one or two that it becomes. */
function cutSessions(plan: Plan, change: StepSplit, known: PlanKnowledge): readonly (readonly PlannedSession[])[] {
  const all = activitiesOfStep(plan, change.step, known.agendaOf)
  const at = Math.max(1, Math.min(change.at, all.length - 1))
  const following = Map.groupBy(all.slice(at), ({ session }) => session)
  const before = new Set(all.slice(0, at).map(({ session }) => session))
  return plan.sessions.map((session) => {
    const later = following.get(session.id)
    if (!later) return [session]
    const keys = new Set(later.map(({ activity }) => activity.key))
    const isLater = ({ key }: Agenda[number]): boolean => keys.has(key)
    const agenda = known
      .agendaOf(session, plan.steps)
      .map((activity) => (isLater(activity) ? { ...activity, step: change.second } : activity))
    const isCut = before.has(session.id)
    if (isCut && change.session !== null && !knowsSession(plan, change.session))
      return inTwo(session, agenda, isLater, { ...change, session: change.session, at: known.now })
    return [{ ...session, agenda: [...withWaiting(agenda, session)], steps: stepsAfter(session.steps, change, isCut) }]
  })
}

/** The session that is made, and when (ms). */
interface SessionMade {
  readonly session: SessionId
  readonly at: number
}

/** A session without what follows the cut, and the one that takes it. */
function inTwo(
  session: PlannedSession,
  agenda: Agenda,
  isLater: (activity: Agenda[number]) => boolean,
  { session: id, second, secondTitle, at }: Pick<StepSplit, 'second' | 'secondTitle'> & SessionMade,
): readonly PlannedSession[] {
  const stays = withoutEdgeBreaks(agenda.filter((activity) => !isLater(activity)))
  const goes = withoutEdgeBreaks(agenda.filter(isLater))
  const { place, link } = session
  return [
    { ...session, agenda: [...withWaiting(stays, session)], minutes: sessionMinutes(stays) },
    {
      ...newSession(id, secondTitle, [second], sessionMinutes(goes)),
      cut: { of: session.id, at },
      agenda: [...goes],
      place,
      link,
    },
  ]
}

function stepsAfter(
  steps: readonly StepId[],
  { step, second }: Pick<StepSplit, 'step' | 'second'>,
  runsBoth: boolean,
): StepId[] {
  return steps.flatMap((id) => (id === step ? (runsBoth ? [step, second] : [second]) : [id]))
}
