import type { Clock, Ms } from '@tablee/std'
import { createTokens } from '@tablee/std'

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
  const tokens = createTokens(clock, perSecond, burst)
  return {
    takeIfAny: () => {
      if (tokens.left() < 1) return false
      tokens.take(1)
      return true
    },
    take: (cost = 1) => {
      tokens.take(cost)
      return Math.max(0, Math.ceil((-tokens.left() * 1000) / perSecond))
    },
    isOverdrawn: () => tokens.left() < 0,
    used: () => burst - tokens.left(),
    isExhausted: () => tokens.left() < -burst * patience,
  }
}

const PATIENCE = 4
