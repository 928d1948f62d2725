import type { Clock, Ms } from '@tablee/std'

/** Who has sent what the gate let through and Yjs could not apply: each time everyone starts again from the log. */
export interface Blame {
  note(document: string, participant: string): void
  /** Whether `participant` did so more than once of late: they would do it again. */
  isBarred(document: string, participant: string): boolean
}

/** Times that may be an accident. */
const FORGIVEN = 1
/** How long it is held against somebody after the last time. */
const REMEMBERED: Ms = 10 * 60_000

export function createBlame(clock: Clock): Blame {
  const noted = new Map<string, { readonly times: number; readonly until: Ms }>()
  const keyOf = (document: string, participant: string): string => JSON.stringify([document, participant])
  return {
    note: (document, participant) => {
      const now = clock.now()
      for (const [key, { until }] of noted) if (until <= now) noted.delete(key)
      const key = keyOf(document, participant)
      noted.set(key, { times: (noted.get(key)?.times ?? 0) + 1, until: now + REMEMBERED })
    },
    isBarred: (document, participant) => {
      const found = noted.get(keyOf(document, participant))
      return found !== undefined && found.times > FORGIVEN && clock.now() < found.until
    },
  }
}
