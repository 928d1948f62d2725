import type { Result } from '@tablee/std'
import { err, ok, unreachable } from '@tablee/std'
import type { Who } from '../documents/can.ts'
import type { SessionId, StepId } from '../ids/ids.ts'
import type { Agenda } from './agenda.ts'
import { agendaMinutes, cutAgenda, joinAgendas } from './agenda.ts'
import type { Plan, PlannedSession, PlannedStep } from './plan.ts'
import { SESSION_OF_FIRST_FORMAT } from './plan.ts'
import type { PlanChange, PlanRefusal, SessionChanges } from './plan-change.ts'
import {
  LEAST_SESSION_MINUTES,
  MOST_SESSIONS,
  MOST_SESSIONS_OF_STEP,
  MOST_SESSION_MINUTES,
  MOST_STEPS,
  MOST_STEPS_OF_SESSION,
} from './plan-limits.ts'

/** What a change of the plan may look up beyond it. */
export interface PlanKnowledge {
  /** ms */
  readonly now: number
  /** What people follow in a session that runs `steps`: its own agenda, else that of their templates. */
  agendaOf(session: Pick<PlannedSession, 'steps' | 'agenda'>, steps: readonly PlannedStep[]): Agenda
  /** The step that is asked for, made from its template; null where there is no such template. */
  readonly laidOut: PlannedStep | null
}

export interface AskedPlanChange {
  readonly rev: number
  readonly change: PlanChange
}

type Decided = Result<Plan, PlanRefusal>

/**
 * The plan after `change`, or why it is refused. Pure; asking for what is already so gives the same plan, whatever `rev`.
 * Else `rev` must be that of the session that is set, or of the plan: who decided on an older one is to look again.
 */
export function changePlan(plan: Plan, asked: AskedPlanChange, who: Who, known: PlanKnowledge): Decided {
  if (who.role !== 'facilitation') return err({ code: 'command-not-allowed' })
  const decided = decide(plan, asked.change, who, known)
  if (!decided.ok || decided.value === plan) return decided
  const now = decided.value
  if (asked.rev !== revOf(plan, asked.change)) return err({ code: 'plan-changed' })
  if (!fits(now)) return err({ code: 'plan-full' })
  const isShape =
    asked.change.do !== 'set-session' || 'steps' in asked.change.changes || 'agenda' in asked.change.changes
  const before = new Map([...plan.sessions, ...plan.aside.sessions].map((session) => [session.id, session]))
  const sign = (session: PlannedSession): PlannedSession => {
    const former = before.get(session.id)
    return !former || isSame(former, session) ? session : { ...session, rev: former.rev + 1, by: who.participant }
  }
  return ok({
    ...now,
    ...(isShape ? { rev: plan.rev + 1, by: who.participant } : {}),
    steps: numbered(now.steps),
    sessions: numbered(now.sessions).map(sign),
    aside: { steps: now.aside.steps, sessions: now.aside.sessions.map(sign) },
  })
}

function decide(plan: Plan, change: PlanChange, who: Who, known: PlanKnowledge): Decided {
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
    case 'add-session':
      return addSession(plan, change)
    case 'remove-session':
      return setAside(plan, change.session, { by: who.participant, at: known.now })
    case 'restore-session':
      return restoreSession(plan, change.session)
    case 'move-session':
      return withSession(plan, change.session, (session) => {
        const sessions = moved(plan.sessions, session, change.to)
        return ok(sessions === plan.sessions ? plan : { ...plan, sessions })
      })
    case 'split-session':
      return splitSession(plan, change, known)
    case 'merge-sessions':
      return mergeSessions(plan, change, who, known)
    case 'set-session':
      return setSession(plan, change.session, change.changes)
    default:
      return unreachable(change)
  }
}

function addStep(plan: Plan, change: Extract<PlanChange, { do: 'add-step' }>, known: PlanKnowledge): Decided {
  if ([...plan.steps, ...plan.aside.steps].some(({ id }) => id === change.step)) return ok(plan)
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

function removeStep(plan: Plan, id: StepId, aside: Omit<NonNullable<PlannedStep['removed']>, 'sessions'>): Decided {
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

function restoreStep(plan: Plan, id: StepId): Decided {
  if (plan.steps.some((step) => step.id === id)) return ok(plan)
  const found = plan.aside.steps.find((step) => step.id === id)
  if (!found) return err({ code: 'unknown-step' })
  const { removed, ...step } = found
  const ran = new Set(removed?.sessions)
  return ok({
    ...plan,
    steps: plan.steps.toSpliced(step.order, 0, step),
    sessions: plan.sessions.map((session) =>
      ran.has(session.id) && session.steps.length < MOST_STEPS_OF_SESSION
        ? { ...session, steps: [...session.steps, id] }
        : session,
    ),
    aside: { ...plan.aside, steps: plan.aside.steps.filter((other) => other !== found) },
  })
}

function addSession(plan: Plan, { session, title, steps, at }: Extract<PlanChange, { do: 'add-session' }>): Decided {
  if (knowsSession(plan, session)) return ok(plan)
  if (!areSteps(plan, steps)) return err({ code: 'unknown-step' })
  return ok({
    ...plan,
    sessions: plan.sessions.toSpliced(at, 0, newSession(session, title, [...new Set(steps)], HALF_DAY)),
  })
}

function setAside(plan: Plan, id: SessionId, removed: NonNullable<PlannedSession['removed']>): Decided {
  if (plan.aside.sessions.some((session) => session.id === id)) return ok(plan)
  return withSession(plan, id, (session) =>
    ok({
      ...plan,
      sessions: plan.sessions.filter((other) => other !== session),
      aside: { ...plan.aside, sessions: [{ ...session, removed }, ...plan.aside.sessions] },
    }),
  )
}

function restoreSession(plan: Plan, id: SessionId): Decided {
  if (plan.sessions.some((session) => session.id === id)) return ok(plan)
  const found = plan.aside.sessions.find((session) => session.id === id)
  if (!found) return err({ code: 'session-unknown' })
  const { removed: _removed, ...session } = found
  const standing = new Set(plan.steps.map((step) => step.id))
  return ok({
    ...plan,
    sessions: plan.sessions.toSpliced(session.order, 0, {
      ...session,
      steps: session.steps.filter((step) => standing.has(step)),
    }),
    aside: { ...plan.aside, sessions: plan.aside.sessions.filter((other) => other !== found) },
  })
}

function splitSession(plan: Plan, change: Extract<PlanChange, { do: 'split-session' }>, known: PlanKnowledge): Decided {
  if (knowsSession(plan, change.second)) return ok(plan)
  return withSession(plan, change.session, (session) => {
    const agenda = known.agendaOf(session, plan.steps)
    const at = Math.min(Math.max(change.at, 1), Math.max(agenda.length - 1, 1))
    const [first, rest] = cutAgenda(agenda, at)
    const second = newSession(change.second, session.title, session.steps, sessionMinutes(rest))
    const sessions = replaced(plan.sessions, { ...session, agenda: [...first], minutes: sessionMinutes(first) })
    const index = plan.sessions.indexOf(session)
    return ok({
      ...plan,
      sessions: sessions.toSpliced(index + 1, 0, {
        ...second,
        agenda: [...rest],
        place: session.place,
        link: session.link,
      }),
    })
  })
}

function mergeSessions(
  plan: Plan,
  change: Extract<PlanChange, { do: 'merge-sessions' }>,
  who: Who,
  known: PlanKnowledge,
): Decided {
  const other = plan.sessions.find(({ id }) => id === change.other)
  if (!other && plan.aside.sessions.some(({ id }) => id === change.other)) return ok(plan)
  if (!other || change.session === change.other) return err({ code: 'session-unknown' })
  return withSession(plan, change.session, (session) => {
    const steps = [...new Set([...session.steps, ...other.steps])]
    const merged =
      change.agenda === 'both'
        ? [...joinAgendas([known.agendaOf(session, plan.steps), known.agendaOf(other, plan.steps)])]
        : null
    const agenda = known.agendaOf({ steps, agenda: merged }, plan.steps)
    const sessions = replaced(plan.sessions, { ...session, steps, agenda: merged, minutes: sessionMinutes(agenda) })
    return setAside({ ...plan, sessions }, other.id, { by: who.participant, at: known.now })
  })
}

function setSession(plan: Plan, id: SessionId, changes: SessionChanges): Decided {
  if (changes.steps && !areSteps(plan, changes.steps)) return err({ code: 'unknown-step' })
  return withSession(plan, id, (session) => {
    const steps = changes.steps ? { steps: [...new Set(changes.steps)] } : {}
    const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
    const next: PlannedSession = { ...session, ...given, ...steps }
    return ok(isSame(session, next) ? plan : { ...plan, sessions: replaced(plan.sessions, next) })
  })
}

/** Of a session whose length nobody has said (minutes). */
const HALF_DAY = 180

function newSession(id: SessionId, title: string, steps: readonly StepId[], minutes: number): PlannedSession {
  return {
    id,
    title,
    order: 0,
    steps: [...steps],
    minutes,
    day: null,
    from: null,
    ...SESSION_OF_FIRST_FORMAT,
  }
}

/** How long a session is that follows `agenda`: a half-day where it says nothing. */
function sessionMinutes(agenda: Agenda): number {
  const minutes = agenda.length > 0 ? agendaMinutes(agenda) : HALF_DAY
  return Math.min(Math.max(minutes, LEAST_SESSION_MINUTES), MOST_SESSION_MINUTES)
}

/** What it does of a removed step leaves with it; that of the templates is asked for anew. */
function runningWithout(session: PlannedSession, id: StepId): PlannedSession {
  if (!session.steps.includes(id)) return session
  return { ...session, steps: session.steps.filter((step) => step !== id) }
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

function withStep(plan: Plan, id: StepId, change: (step: PlannedStep) => Decided): Decided {
  const step = plan.steps.find((candidate) => candidate.id === id)
  return step ? change(step) : err({ code: 'unknown-step' })
}

function withSession(plan: Plan, id: SessionId, change: (session: PlannedSession) => Decided): Decided {
  const session = plan.sessions.find((candidate) => candidate.id === id)
  return session ? change(session) : err({ code: 'session-unknown' })
}

function areSteps(plan: Plan, steps: readonly StepId[]): boolean {
  return steps.every((step) => plan.steps.some(({ id }) => id === step))
}

function knowsSession(plan: Plan, session: SessionId): boolean {
  return [...plan.sessions, ...plan.aside.sessions].some(({ id }) => id === session)
}

function replaced<T extends { readonly id: string }>(list: readonly T[], item: T): readonly T[] {
  return list.map((other) => (other.id === item.id ? item : other))
}

function moved<T>(list: readonly T[], item: T, to: number): readonly T[] {
  if (list.indexOf(item) === Math.min(to, list.length - 1)) return list
  return list.filter((other) => other !== item).toSpliced(to, 0, item)
}

function numbered<T extends { readonly order: number }>(list: readonly T[]): readonly T[] {
  return list.map((item, order) => (item.order === order ? item : { ...item, order }))
}

/** Whether nothing but the place in the list tells two sessions apart. */
function isSame(left: PlannedSession, right: PlannedSession): boolean {
  return JSON.stringify({ ...left, order: 0 }) === JSON.stringify({ ...right, order: 0 })
}
