import type { SessionId } from '../src/ids/ids.ts'
import type { PlannedSession } from '../src/steps/plan.ts'
import { SESSION_OF_FIRST_FORMAT } from '../src/steps/plan.ts'

/** A session of three hours, with no step: on `day` from `from`, or not agreed yet. Its id is its title. */
export function sessionWith(id: string, day: PlannedSession['day'], from: PlannedSession['from']): PlannedSession {
  return {
    ...SESSION_OF_FIRST_FORMAT,
    id: id as SessionId,
    title: id,
    order: 0,
    steps: [],
    minutes: 180,
    day,
    from,
  }
}
