import { readPlan } from '@tablee/documents'
import { sessionCalendar } from '@tablee/exports'
import type { CycleId, SessionId } from '@tablee/model'
import { PLAN, activityTimes, joinedSession } from '@tablee/model'
import { documentKey } from '@tablee/protocol'
import type { Result } from '@tablee/std'
import { err, ok } from '@tablee/std'
import { sessionAgenda } from '@tablee/templates'
import { slug } from '../jobs/file-name.ts'
import type { Ports } from './acts.ts'
import type { Refusal } from './refusal.ts'

export interface CalendarRequest {
  readonly cycle: CycleId
  readonly session: SessionId
  /** Where people open Tablée. */
  readonly origin: string
}

/** Before the title of one that was put aside: not every calendar shows that it is cancelled, and none why. */
const CANCELLED = {
  fr: (joined: string | null) => (joined === null ? 'Annulée : ' : `Réunie avec « ${joined} » : `),
  en: (joined: string | null) => (joined === null ? 'Cancelled: ' : `Joined with “${joined}”: `),
} as const

/** A session as a file for calendars, which cancels it once it was put aside; refused while it has no day. */
export async function calendarOf(
  ports: Ports,
  { cycle, session: id, origin }: CalendarRequest,
): Promise<Result<{ readonly name: string; readonly text: string }, Refusal>> {
  const plan = await ports.rooms.read(documentKey(cycle, PLAN), readPlan)
  const session = [...(plan?.sessions ?? []), ...(plan?.aside.sessions ?? [])].find((candidate) => candidate.id === id)
  if (!plan || !session) return err({ code: 'session-unknown' })
  const joined = joinedSession(plan, session)?.title ?? null
  const agenda = sessionAgenda(session, plan.steps, plan.language)
  const times = session.from === null ? [] : activityTimes(agenda, session.from)
  const text = sessionCalendar({
    session: session.removed ? { ...session, title: `${CANCELLED[plan.language](joined)}${session.title}` } : session,
    timeZone: plan.timeZone,
    cycle: plan.title,
    lines: agenda.map(({ title }, index) => [times[index], title].filter(Boolean).join(' ')),
    page: `${origin}/c/${cycle}/seance/${id}`,
    now: ports.clock.now(),
  })
  if (text === null) return err({ code: 'session-unknown' })
  return ok({ name: `${[slug(session.title), session.day].filter(Boolean).join('-')}.ics`, text })
}
