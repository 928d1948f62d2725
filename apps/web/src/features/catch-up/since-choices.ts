import type { Language, Plan, PlannedSession } from '@tablee/model'
import { sessionSpan } from '@tablee/model'
import type { Ms } from '@tablee/std'
import type { Translate } from '@tablee/words'
import { dayWords } from '../../app/time-words.ts'
import { sessionEnd } from '../../cycle/session-end.ts'

/** From when on what happened is told. */
export const SINCE = ['visit', 'session', 'week', 'start'] as const
export type Since = (typeof SINCE)[number]

/** One of the choices, and the instant that it stands for; 0 is the beginning. */
export interface SinceChoice {
  readonly since: Since
  readonly at: Ms
  /** An instant of the day that is said, where the reader is: a session keeps the day of its plan. */
  readonly day: Ms
}

const WEEK: Ms = 7 * 24 * 60 * 60 * 1000

/** What is read of a plan. */
type Sessions = Pick<Plan, 'sessions' | 'timeZone'>

/** The choices that make sense, the first being what is told unless another is asked for: without a visit before this one, the beginning. */
export function sinceChoices(
  awaySince: Ms | null,
  plan: Sessions | null,
  now: Ms,
): readonly [SinceChoice, ...SinceChoice[]] {
  const session = sinceSession(plan, now)
  const between: readonly SinceChoice[] = [
    ...(session ? [session] : []),
    { since: 'week', at: now - WEEK, day: now - WEEK },
  ]
  const start = { since: 'start', at: 0, day: 0 } as const
  return awaySince === null
    ? [start, ...between]
    : [{ since: 'visit', at: awaySince, day: awaySince }, ...between, start]
}

/** Since the last session that is over, from the morning of its day on: who was not there wants it whole. */
function sinceSession(plan: Sessions | null, now: Ms): SinceChoice | null {
  const [held] = sessionsBetween(plan, 0, now)
  if (!plan || !held) return null
  const at = sessionSpan({ ...held, from: '00:00' }, plan.timeZone)?.start ?? 0
  return { since: 'session', at, day: Date.parse(`${held.day}T12:00:00`) }
}

/** The sessions that ended after `since` and are over, the last one first. */
export function sessionsBetween(plan: Sessions | null, since: Ms, now: Ms): readonly PlannedSession[] {
  if (!plan) return []
  return plan.sessions
    .flatMap((session) => {
      const end = sessionEnd(session, plan.timeZone)
      return end !== null && end > since && end <= now ? [{ session, end }] : []
    })
    .toSorted((left, right) => right.end - left.end)
    .map(({ session }) => session)
}

export function sinceWords({ since, day }: SinceChoice, t: Translate, language: Language): string {
  switch (since) {
    case 'visit':
    case 'session':
      return t(`catchUp.since.${since}`, { day: dayWords(day, language) })
    case 'week':
    case 'start':
      return t(`catchUp.since.${since}`)
  }
}
