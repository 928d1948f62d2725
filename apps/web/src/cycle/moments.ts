import type { Plan } from '@tablee/model'
import type { Clock, Ms, Scheduler, Store } from '@tablee/std'
import { valueStore } from '@tablee/std'
import { sessionEnd } from './session-end.ts'

/** When pages that are left open say something else, though nobody has done anything. */
export interface Moments {
  /** The last such moment, or when one began to look. */
  readonly now: Store<Ms>
  /** Devices sleep, and timers with them: to be called when someone looks again. */
  readonly look: () => void
  readonly stop: () => void
}

type Sessions = Pick<Plan, 'sessions' | 'timeZone'>

/** Follows the ends of the sessions of `plan`, and the midnights of whoever reads. */
export function followMoments(
  plan: Store<Sessions | null>,
  { clock, scheduler }: { readonly clock: Clock; readonly scheduler: Scheduler },
): Moments {
  const now = valueStore(clock.now())
  let next = Infinity
  let cancel = (): void => {}
  const wait = (): void => {
    cancel()
    const present = clock.now()
    next = nextMoment(plan.get(), present)
    cancel = scheduler.after(next - present, come)
  }
  const come = (): void => {
    now.set(clock.now())
    wait()
  }
  const leave = plan.subscribe(wait)
  wait()
  return {
    now,
    look: () => {
      if (clock.now() >= next) come()
    },
    stop: () => {
      leave()
      cancel()
    },
  }
}

function nextMoment(plan: Sessions | null, now: Ms): Ms {
  const ends = plan?.sessions.map((session) => sessionEnd(session, plan.timeZone) ?? 0) ?? []
  return Math.min(new Date(now).setHours(24, 0, 0, 0), ...ends.filter((end) => end > now))
}
