import type { Clock, Ms } from '@tablee/std'

/** Holds a tab, all its channels together, under the rate at which the relay would stop reading from it. */
export interface Pace {
  /** How long (ms) until a document message may go; 0: now. */
  wait(): Ms
  /** One has gone. */
  spend(): void
}

/** Document messages a second, and how many at once after a pause: a little under the relay's 40 and 120. */
const RATE = 36
const BURST = 100

export function createPace(clock: Clock): Pace {
  let left = BURST
  let at = clock.now()
  const refill = (): void => {
    const now = clock.now()
    left = Math.min(BURST, left + (Math.max(0, now - at) * RATE) / 1000)
    at = now
  }
  return {
    wait: () => {
      refill()
      return left >= 1 ? 0 : Math.ceil(((1 - left) * 1000) / RATE)
    },
    spend: () => {
      refill()
      left -= 1
    },
  }
}
