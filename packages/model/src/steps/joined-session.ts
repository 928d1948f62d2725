import type { Plan, PlannedSession } from './plan.ts'

/** The session of the plan that goes on in place of `session`, which was joined to it; null where none does. */
export function joinedSession(
  { sessions, aside }: Pick<Plan, 'sessions' | 'aside'>,
  session: PlannedSession,
): PlannedSession | null {
  const seen = new Set<string>()
  for (let into = session.removed?.into; into && !seen.has(into);) {
    seen.add(into)
    const standing = sessions.find(({ id }) => id === into)
    if (standing) return standing
    into = aside.sessions.find(({ id }) => id === into)?.removed?.into
  }
  return null
}
