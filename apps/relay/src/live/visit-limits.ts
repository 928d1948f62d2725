import type { Ms } from '@tablee/std'

/** When someone was away (ADR 0018). */
export interface VisitLimits {
  /** Who was not seen for so long was away: whoever misses a half-day is. */
  readonly awayAfter: Ms
}

export const DEFAULT_VISIT_LIMITS: VisitLimits = { awayAfter: 3 * 60 * 60 * 1000 }
