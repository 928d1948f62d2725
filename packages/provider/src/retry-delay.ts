import type { Ms, Random } from '@tablee/std'

/** The jitter's first ceiling, and its last (ms). */
const FIRST = 500
const LONGEST = 15_000

/**
 * How long to wait (ms) before attempt `attempt` (0: the first after a loss): anything up to a ceiling that doubles, so
 * that those who were thrown off together do not come back together (« full jitter »).
 */
export function retryDelay(attempt: number, random: Random): Ms {
  const ceiling = Math.min(LONGEST, FIRST * 2 ** attempt)
  const [high = 0, low = 0] = random.bytes(2)
  return Math.floor(((high * 256 + low) / 65_536) * ceiling)
}
