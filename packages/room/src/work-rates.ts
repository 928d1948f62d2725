import type { Clock } from '@tablee/std'
import type { Limits } from './limits.ts'
import type { Rate } from './rate.ts'
import { createRate } from './rate.ts'

/** How much work (ms of judging and applying) each person's updates may be, over all their connections together. */
export interface WorkRates {
  of(participant: string): Rate
}

/** Rates that are kept before those are looked for that are full again, and as good as new. */
const KEPT = 1024
/** Bursts that may come at once beyond the one that is allowed. */
const PATIENCE = 1

export function createWorkRates(clock: Clock, { workPerSecond, workBurst }: Limits): WorkRates {
  const rates = new Map<string, Rate>()
  return {
    of: (participant) => {
      const known = rates.get(participant)
      if (known) return known
      if (rates.size > 0 && rates.size % KEPT === 0)
        for (const [whose, rate] of rates) if (rate.used() === 0) rates.delete(whose)
      const rate = createRate(clock, workPerSecond, workBurst, PATIENCE)
      rates.set(participant, rate)
      return rate
    },
  }
}
