import type { Clock, Ms } from '@tablee/std'
import { createTokens } from '@tablee/std'

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
  const tokens = createTokens(clock, RATE, BURST)
  return {
    wait: () => {
      const left = tokens.left()
      return left >= 1 ? 0 : Math.ceil(((1 - left) * 1000) / RATE)
    },
    spend: () => tokens.take(1),
  }
}
