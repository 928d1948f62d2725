import type { SessionId } from '../ids/ids.ts'
import type { Plan, PlannedSession } from '../steps/plan.ts'
import type { GivenAnswer, Registration } from './registration.ts'

/** An answer with the day for which it was given; undefined where its session has had another day since. */
interface Claim {
  readonly coming: GivenAnswer['coming']
  readonly at: number
  readonly day: PlannedSession['day'] | undefined
}

/**
 * Who comes to which session. What someone answered for it counts; where they answered nothing, what they had answered for a session
 * that was joined to it, or from which it was cut. Either holds on the same day: a yes for another day, as where the session was moved
 * since, is `pending`, and anything else is asked anew. Nothing is written: a session that is taken out again has its own answers, and the other one no more than it had.
 */
export function registrationsOf(
  { sessions, aside }: Pick<Plan, 'sessions' | 'aside'>,
  given: readonly GivenAnswer[],
): readonly Registration[] {
  const all = [...sessions, ...aside.sessions]
  const sourcesOf = sourcesIn(all)
  const answers = [...Map.groupBy(given, ({ participant }) => participant)].map(
    ([participant, theirs]) => [participant, new Map(theirs.map((answer) => [answer.session, answer]))] as const,
  )
  return all.flatMap((session) =>
    answers.flatMap(([participant, theirs]) => {
      const coming = comingOn(session.day, claimsOn({ session, until: Infinity }, theirs, sourcesOf))
      return coming ? [{ session: session.id, participant, coming }] : []
    }),
  )
}

/** A session, as far as what was answered for it until then (ms) is meant. */
interface Source {
  readonly session: PlannedSession
  readonly until: number
}

/** Gives what a session was made of: those that were joined to it, and the one from which it was cut, until it was. */
function sourcesIn(all: readonly PlannedSession[]): (of: Source) => readonly Source[] {
  const byId = new Map(all.map((session) => [session.id, session]))
  const joined = Map.groupBy(all, ({ removed }) => removed?.into ?? null)
  return ({ session, until }) => {
    const cutFrom = session.cut ? byId.get(session.cut.of) : undefined
    return [
      ...(joined.get(session.id) ?? []).map((source) => ({ session: source, until })),
      ...(session.cut && cutFrom ? [{ session: cutFrom, until: Math.min(until, session.cut.at) }] : []),
    ]
  }
}

/**
 * What one person answered that says whether they come: for the session itself, else for each of those it is made of, which may be
 * made of others. Each session is looked at once, as late as it is meant: they may be made of each other.
 */
function claimsOn(
  { session, until }: Source,
  answers: ReadonlyMap<SessionId, GivenAnswer>,
  sourcesOf: (of: Source) => readonly Source[],
): readonly Claim[] {
  const claims: Claim[] = []
  const seen = new Set<SessionId>()
  const ahead: Source[] = [{ session, until }]
  while (ahead.length > 0) {
    const latest = ahead.reduce((most, each) => (each.until > most.until ? each : most))
    ahead.splice(ahead.indexOf(latest), 1)
    if (seen.has(latest.session.id)) continue
    seen.add(latest.session.id)
    const answer = answers.get(latest.session.id)
    if (answer && answer.at <= latest.until) claims.push({ ...answer, day: dayOf(answer, latest.session) })
    else ahead.push(...sourcesOf(latest).filter((source) => !seen.has(source.session.id)))
  }
  return claims
}

function dayOf({ at }: GivenAnswer, { day, dayAt = -Infinity }: PlannedSession): Claim['day'] {
  return at < dayAt ? undefined : day
}

function comingOn(day: PlannedSession['day'], claims: readonly Claim[]): Registration['coming'] | null {
  const then = claims.filter((claim) => claim.day === day).toSorted((left, right) => right.at - left.at)
  if (then[0]) return then[0].coming
  return claims.some(({ coming }) => coming === 'yes') ? 'pending' : null
}
