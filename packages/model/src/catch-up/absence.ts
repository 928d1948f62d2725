import type { Ms } from '@tablee/std'

/** Someone who is back: when they were last there, and when the sessions that have ended since did. */
export interface Absence {
  readonly since: Ms
  readonly now: Ms
  readonly sessionEnds: readonly Ms[]
}

/** Beyond this an absence is told, whether or not a session was held meanwhile: those who come every day are left alone. */
const LONG: Ms = 2 * 24 * 60 * 60 * 1000

/** Whether someone who comes in is told that much may have happened: a session has ended without them, or they were away for two days. */
export function isWorthTelling({ since, now, sessionEnds }: Absence): boolean {
  return now - since >= LONG || sessionEnds.some((end) => end > since && end <= now)
}
