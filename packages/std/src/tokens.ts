import type { Clock } from './clock.ts'

/** A bucket of tokens that fills up with time. */
export interface Tokens {
  /** How many there are; below zero where more were taken. */
  left(): number
  take(count: number): void
}

/** A full bucket: `perSecond` flow in, at most `burst` stay. */
export function createTokens({ now }: Clock, perSecond: number, burst: number): Tokens {
  let tokens = burst
  let at = now()
  const left = (): number => {
    const present = now()
    tokens = Math.min(burst, tokens + (Math.max(0, present - at) * perSecond) / 1000)
    at = present
    return tokens
  }
  return {
    left,
    take: (count) => {
      tokens = left() - count
    },
  }
}
