import type { Ms } from '@tablee/std'
import type { Time } from './line.ts'

/** Lets others have the thread when work on one thing goes on for long. */
export interface Breath {
  /** Notes that the thread was free until now. */
  fresh(): void
  /** Waits for the next turn of the loop, if work has gone on for `LONGEST`. */
  take(): Promise<void>
}

/** Longest work (ms) in one turn of the loop. */
const LONGEST: Ms = 8

export function createBreath({ clock, scheduler }: Time): Breath {
  let since = clock.now()
  return {
    fresh: () => {
      since = clock.now()
    },
    take: async () => {
      if (clock.now() - since < LONGEST) return
      await new Promise<void>((done) => scheduler.after(0, done))
      since = clock.now()
    },
  }
}
