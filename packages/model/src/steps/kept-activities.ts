import type { Agenda } from './agenda.ts'
import { freeKey } from './agenda.ts'
import { MOST_ACTIVITIES } from './plan-limits.ts'
import type { PlannedSession } from './plan.ts'

/** Whether a session runs what `activity` is of: what it does of other steps waits until it runs them, and nobody sees it meanwhile. */
export function runsActivity(
  { steps }: Pick<PlannedSession, 'steps'>,
  { step }: Pick<Agenda[number], 'step'>,
): boolean {
  return step === null || steps.includes(step)
}

/** `agenda`, as whoever saw that of `session` wrote it, with what waits in it: each after what it came after, or after what was left of that. */
export function withWaiting(agenda: Agenda, session: Pick<PlannedSession, 'steps' | 'agenda'>): Agenda {
  const kept = [...agenda]
  const known = new Set(agenda.map(({ key, step }) => `${key} ${step}`))
  let [at, waiting] = [0, 0]
  for (const activity of session.agenda ?? []) {
    if (runsActivity(session, activity)) {
      at = kept.findIndex(({ key }) => key === activity.key) + 1 || at
      continue
    }
    if (waiting === MOST_ACTIVITIES || known.has(`${activity.key} ${activity.step}`)) continue
    const key = freeKey(activity.key, new Set(kept.map((each) => each.key)))
    kept.splice(at, 0, { ...activity, key })
    at += 1
    waiting += 1
  }
  return kept
}
