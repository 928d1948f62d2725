import type { PlanChange } from './plan-change.ts'
import type { Plan, PlannedSession } from './plan.ts'
import type { SessionId, StepId } from '../ids/ids.ts'
import type { Who } from '../documents/can.ts'
import { cutAgenda, joinAgendas } from './agenda.ts'
import { err, ok, unreachable } from '@tablee/std'
import type { CycleNaming } from './name-cycle.ts'
import type { StepChange } from './step-changes.ts'
import type { TerritoryChange } from './territory-changes.ts'
import type { TimeZoneChange } from './time-zone-change.ts'
import { withWaiting } from './kept-activities.ts'
import { HALF_DAY, newSession, sessionMinutes } from './new-session.ts'
import { moved, replaced } from './ordered.ts'
import type { PlanDecision, PlanKnowledge } from './plan-decision.ts'
import { knowsSession, withSession } from './plan-decision.ts'

/** A change of the sessions of a plan. */
export type SessionChange = Exclude<PlanChange, StepChange | TerritoryChange | TimeZoneChange | CycleNaming>

/** The plan after a change of its sessions. */
export function changeSessions(plan: Plan, change: SessionChange, who: Who, known: PlanKnowledge): PlanDecision {
  switch (change.do) {
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
      return setSession(plan, change, known)
    default:
      return unreachable(change)
  }
}

function addSession(
  plan: Plan,
  { session, title, steps, at }: Extract<PlanChange, { do: 'add-session' }>,
): PlanDecision {
  if (knowsSession(plan, session)) return ok(plan)
  if (!areSteps(plan, steps)) return err({ code: 'unknown-step' })
  return ok({
    ...plan,
    sessions: plan.sessions.toSpliced(at, 0, newSession(session, title, [...new Set(steps)], HALF_DAY)),
  })
}

function setAside(plan: Plan, id: SessionId, removed: NonNullable<PlannedSession['removed']>): PlanDecision {
  if (plan.aside.sessions.some((session) => session.id === id)) return ok(plan)
  return withSession(plan, id, (session) =>
    ok({
      ...plan,
      sessions: plan.sessions.filter((other) => other !== session),
      aside: { ...plan.aside, sessions: [{ ...session, removed }, ...plan.aside.sessions] },
    }),
  )
}

function restoreSession(plan: Plan, id: SessionId): PlanDecision {
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

function splitSession(
  plan: Plan,
  change: Extract<PlanChange, { do: 'split-session' }>,
  known: PlanKnowledge,
): PlanDecision {
  if (knowsSession(plan, change.second)) return ok(plan)
  return withSession(plan, change.session, (session) => {
    const agenda = known.agendaOf(session, plan.steps)
    const at = Math.min(Math.max(change.at, 1), Math.max(agenda.length - 1, 1))
    const [first, rest] = cutAgenda(agenda, at)
    const second = newSession(change.second, session.title, session.steps, sessionMinutes(rest))
    const sessions = replaced(plan.sessions, {
      ...session,
      agenda: [...withWaiting(first, session)],
      minutes: sessionMinutes(first),
    })
    const index = plan.sessions.indexOf(session)
    return ok({
      ...plan,
      sessions: sessions.toSpliced(index + 1, 0, {
        ...second,
        cut: { of: session.id, at: known.now },
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
): PlanDecision {
  const other = plan.sessions.find(({ id }) => id === change.other)
  const gone = plan.aside.sessions.find(({ id }) => id === change.other)
  // somebody else was quicker to take it out, or to join it to a third one
  if (gone) return gone.removed?.into === change.session ? ok(plan) : err({ code: 'plan-changed' })
  if (!other || change.session === change.other) return err({ code: 'session-unknown' })
  return withSession(plan, change.session, (session) => {
    const steps = [...new Set([...session.steps, ...other.steps])]
    const merged =
      change.agenda === 'both'
        ? [
            ...withWaiting(
              joinAgendas([known.agendaOf(session, plan.steps), known.agendaOf(other, plan.steps)]),
              session,
            ),
          ]
        : null
    const agenda = known.agendaOf({ steps, agenda: merged }, plan.steps)
    const sessions = replaced(plan.sessions, { ...session, steps, agenda: merged, minutes: sessionMinutes(agenda) })
    return setAside({ ...plan, sessions }, other.id, { by: who.participant, at: known.now, into: session.id })
  })
}

function setSession(
  plan: Plan,
  { session: id, changes }: Extract<PlanChange, { do: 'set-session' }>,
  { now }: PlanKnowledge,
): PlanDecision {
  if (changes.steps && !areSteps(plan, changes.steps)) return err({ code: 'unknown-step' })
  return withSession(plan, id, (session) => {
    const steps = changes.steps ? { steps: [...new Set(changes.steps)] } : {}
    const agenda = changes.agenda ? { agenda: [...withWaiting(changes.agenda, session)] } : {}
    const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
    const isMoved = changes.day !== undefined && changes.day !== session.day
    const next: PlannedSession = { ...session, ...given, ...agenda, ...steps, ...(isMoved ? { dayAt: now } : {}) }
    return ok(isSameSession(session, next) ? plan : { ...plan, sessions: replaced(plan.sessions, next) })
  })
}

function areSteps(plan: Plan, steps: readonly StepId[]): boolean {
  return steps.every((step) => plan.steps.some(({ id }) => id === step))
}

/** Whether nothing but the place in the list tells two sessions apart. */
export function isSameSession(left: PlannedSession, right: PlannedSession): boolean {
  return JSON.stringify({ ...left, order: 0 }) === JSON.stringify({ ...right, order: 0 })
}
