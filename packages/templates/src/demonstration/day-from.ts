import type { Day } from '@tablee/model'
import type { Ms } from '@tablee/std'

/** Milliseconds in a day. */
export const DAY: Ms = 86_400_000

/** The day that is `days` after `now`, or the Monday that follows when it falls on a weekend (UTC). */
export function dayFrom(now: Ms, days: number): Day {
  const date = new Date(now + days * DAY)
  const toMonday = [1, 0, 0, 0, 0, 0, 2][date.getUTCDay()] ?? 0
  return new Date(date.getTime() + toMonday * DAY).toISOString().slice(0, 10)
}
