import type { Language, PlannedSession } from '@tablee/model'
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
}

const WEEK: Ms = 7 * 24 * 60 * 60 * 1000

/** The choices that make sense, the first being what is told unless another is asked for: without a visit before this one, the beginning. */
export function sinceChoices(
  awaySince: Ms | null,
  sessions: readonly PlannedSession[],
  now: Ms,
): readonly [SinceChoice, ...SinceChoice[]] {
  const held = sessionsBetween(sessions, 0, now)
  const day = held[0]?.day
  const between: readonly SinceChoice[] = [
    // who was not there wants it whole: from the morning on
    ...(day ? [{ since: 'session', at: Date.parse(`${day}T00:00:00`) } as const] : []),
    { since: 'week', at: now - WEEK },
  ]
  const start = { since: 'start', at: 0 } as const
  return awaySince === null ? [start, ...between] : [{ since: 'visit', at: awaySince }, ...between, start]
}

/** The sessions that ended after `since` and are over, the last one first. */
export function sessionsBetween(sessions: readonly PlannedSession[], since: Ms, now: Ms): readonly PlannedSession[] {
  return sessions
    .flatMap((session) => {
      const end = sessionEnd(session)
      return end !== null && end > since && end <= now ? [{ session, end }] : []
    })
    .toSorted((left, right) => right.end - left.end)
    .map(({ session }) => session)
}

export function sinceWords({ since, at }: SinceChoice, t: Translate, language: Language): string {
  switch (since) {
    case 'visit':
    case 'session':
      return t(`catchUp.since.${since}`, { day: dayWords(at, language) })
    case 'week':
    case 'start':
      return t(`catchUp.since.${since}`)
  }
}
