import type { PlannedSession, TimeZone } from '@tablee/model'
import { sessionSpan } from '@tablee/model'
import type { Ms } from '@tablee/std'

/** When a session is over: with its day, by the clocks of `timeZone`, where no hour is agreed; null without a day. */
export function sessionEnd(session: PlannedSession, timeZone: TimeZone): Ms | null {
  const timed = session.from === null ? { ...session, from: '23:59', minutes: 1 } : session
  return sessionSpan(timed, timeZone)?.end ?? null
}

/** Whether a session is over at `now`; one without a day is not. */
export function isOver(session: PlannedSession, timeZone: TimeZone, now: Ms): boolean {
  const end = sessionEnd(session, timeZone)
  return end !== null && end <= now
}

/** Of `sessions`, the first one with a day that is not over yet; null where none is planned. */
export function nextOf(sessions: readonly PlannedSession[], timeZone: TimeZone, now: Ms): PlannedSession | null {
  return (
    sessions
      .filter((session) => session.day !== null && !isOver(session, timeZone, now))
      .toSorted((left, right) => `${left.day}${left.from}`.localeCompare(`${right.day}${right.from}`))[0] ?? null
  )
}
