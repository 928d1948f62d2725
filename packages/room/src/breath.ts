import type { Ms } from '@tablee/std'
import type { Time } from './line.ts'

/** Lets others have the thread when work on one thing goes on for long. */
export interface Breath {
  /** Notes that the thread was free until now. */
  fresh(): void
  /** Notes that so many bytes are on their way to a socket: handing them over is work, and comes at the end of the turn. */
  sent(bytes: number): void
  /** Waits for the next turn of the loop, if this one has gone on for `LONGEST`, or sent `MOST_BYTES`. */
  take(): Promise<void>
}

/** Longest work (ms) in one turn of the loop. */
const LONGEST: Ms = 8
/** Most bytes of states in one turn: a millisecond or so for each two MiB. */
const MOST_BYTES = 8 * 1024 * 1024

export function createBreath({ clock, scheduler }: Time): Breath {
  let since = clock.now()
  let bytes = 0
  function fresh(): void {
    since = clock.now()
    bytes = 0
  }
  return {
    fresh,
    sent: (more) => {
      bytes += more
    },
    take: async () => {
      if (clock.now() - since < LONGEST && bytes < MOST_BYTES) return
      await new Promise<void>((done) => scheduler.after(0, done))
      fresh()
    },
  }
}
