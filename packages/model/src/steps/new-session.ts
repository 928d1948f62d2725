import type { SessionId, StepId } from '../ids/ids.ts'
import type { Agenda } from './agenda.ts'
import { agendaMinutes } from './agenda.ts'
import { SESSION_OF_FIRST_FORMAT } from './plan.ts'
import type { PlannedSession } from './plan.ts'
import { LEAST_SESSION_MINUTES, MOST_SESSION_MINUTES } from './plan-limits.ts'

/** Of a session whose length nobody has said (minutes). */
export const HALF_DAY = 180

/** A session as it is when nobody has set anything of it yet; `minutes` long. */
export function newSession(id: SessionId, title: string, steps: readonly StepId[], minutes: number): PlannedSession {
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
export function sessionMinutes(agenda: Agenda): number {
  const minutes = agenda.length > 0 ? agendaMinutes(agenda) : HALF_DAY
  return Math.min(Math.max(minutes, LEAST_SESSION_MINUTES), MOST_SESSION_MINUTES)
}
