import type { Clock, Ms } from '@tablee/std'

/** A bucket of tokens: `perSecond` flow in, at most `burst` stay. `take` may bring it below zero. */
export interface Rate {
  /** Takes tokens, one by default, and gives how long to stop reading before there is one again (ms, 0: go on). */
  take(cost?: number): Ms
  /** Takes one token if there is one; for what may be dropped. */
  takeIfAny(): boolean
  /** Whether more was taken than there was. */
  isOverdrawn(): boolean
  /** Tokens that are missing of a burst. */
  used(): number
  /**
   * Whether far more was taken than there was. A socket that stopped reading still gives what it had read, and a
   * line that stood still for a while brings all at once: neither is abuse.
   */
  isExhausted(): boolean
}

/** `patience`: bursts that may come at once beyond the one that is allowed. */
export function createRate(clock: Clock, perSecond: number, burst: number, patience = PATIENCE): Rate {
  let tokens = burst
  let at = clock.now()
  const refill = (): number => {
    const now = clock.now()
    tokens = Math.min(burst, tokens + (Math.max(0, now - at) * perSecond) / 1000)
    at = now
    return tokens
  }
  return {
    takeIfAny: () => {
      if (refill() < 1) return false
      tokens -= 1
      return true
    },
    take: (cost = 1) => {
      refill()
      tokens -= cost
      return tokens >= 0 ? 0 : Math.ceil((-tokens * 1000) / perSecond)
    },
    isOverdrawn: () => refill() < 0,
    used: () => burst - refill(),
    isExhausted: () => refill() < -burst * patience,
  }
}

const PATIENCE = 4
