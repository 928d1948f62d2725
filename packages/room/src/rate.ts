import type { Clock, Ms } from '@tablee/std'

/** A bucket of tokens: `perSecond` flow in, at most `burst` stay. It may go below zero; nothing is ever dropped. */
export interface Rate {
  /** Takes one token and gives how long to stop reading before there is one again (ms, 0: go on). */
  take(): Ms
  /**
   * Whether far more was taken than there was. A socket that stopped reading still gives what it had read, and a
   * line that stood still for a while brings all at once: neither is abuse.
   */
  isExhausted(): boolean
}

export function createRate(clock: Clock, perSecond: number, burst: number): Rate {
  let tokens = burst
  let at = clock.now()
  return {
    take: () => {
      const now = clock.now()
      tokens = Math.min(burst, tokens + (Math.max(0, now - at) * perSecond) / 1000) - 1
      at = now
      return tokens >= 0 ? 0 : Math.ceil((-tokens * 1000) / perSecond)
    },
    isExhausted: () => tokens < -burst * PATIENCE,
  }
}

/** Bursts that may come at once beyond the one that is allowed. */
const PATIENCE = 4
