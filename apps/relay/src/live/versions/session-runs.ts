import type { Plan, PlannedSession, SessionId, StepId, TimeZone } from '@tablee/model'
import { sessionSpan } from '@tablee/model'
import type { Ms } from '@tablee/std'

/** A step in a session that has a day. */
export interface Run {
  readonly session: SessionId
  readonly step: StepId
  readonly start: Ms
  readonly end: Ms
  /** Without an hour it is the whole of its day. */
  readonly isTimed: boolean
}

const DAY: Ms = 24 * 60 * 60_000

/** Every step that the plan has run on a day. */
export function runsOf({ sessions, timeZone }: Pick<Plan, 'sessions' | 'timeZone'>): readonly Run[] {
  return sessions.flatMap((session) => {
    const span = sessionSpan(session, timeZone) ?? wholeDay(session, timeZone)
    return span
      ? session.steps.map((step) => ({ session: session.id, step, ...span, isTimed: session.from !== null }))
      : []
  })
}

/** Whether a session runs the step at `now`, by the hours of the plan. */
export function isUnderWay({ start, end, isTimed }: Run, now: Ms): boolean {
  return isTimed && start <= now && now < end
}

/**
 * Those that had begun by `now` and that the plan no longer has at that time: their session was moved, joined, given other steps or
 * taken out. One that only ends at another hour is still to end.
 */
export function brokenOff(before: readonly Run[], after: readonly Run[], now: Ms): readonly Run[] {
  return before.filter(
    ({ session, step, start, end }) =>
      start <= now &&
      !after.some(
        (other) =>
          other.session === session &&
          other.step === step &&
          other.start <= now &&
          other.end > start &&
          end > other.start,
      ),
  )
}

function wholeDay({ day }: Pick<PlannedSession, 'day'>, timeZone: TimeZone): { start: Ms; end: Ms } | null {
  if (day === null) return null
  const next = new Date(Date.parse(day) + DAY).toISOString().slice(0, 10)
  const midnight = (of: string): Ms => sessionSpan({ day: of, from: '00:00', minutes: 0 }, timeZone)?.start ?? 0
  return { start: midnight(day), end: midnight(next) }
}
