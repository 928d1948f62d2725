import type { PlannedSession, TimeZone } from '@tablee/model'
import { sessionSpan } from '@tablee/model'
import type { Ms } from '@tablee/std'

/** When a session is over: with its day, by the clocks of `timeZone`, where no hour is agreed; null without a day. */
export function sessionEnd(session: PlannedSession, timeZone: TimeZone): Ms | null {
  const timed = session.from === null ? { ...session, from: '23:59', minutes: 1 } : session
  return sessionSpan(timed, timeZone)?.end ?? null
}
