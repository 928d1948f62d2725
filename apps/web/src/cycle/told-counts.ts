import type { HomeCount, HomeId } from '@tablee/model'
import type { Clock, Ms } from '@tablee/std'
import { systemClock } from '@tablee/std'

/** The numbers of cards that the relay told as one came in, to be shown until the documents of their homes are here. */
export interface ToldCounts {
  /** Null where none was told, or it was told too long ago. */
  readonly in: (home: HomeId) => number | null
}

/** What was told is as good as new for so long (ms): a line that is slow takes as long to bring the documents. */
const FRESH: Ms = 20_000

export function toldCounts(told: readonly HomeCount[], clock: Clock = systemClock): ToldCounts {
  const until = clock.now() + FRESH
  const cards = new Map(told.map((count) => [count.home, count.cards]))
  return { in: (home) => (clock.now() < until ? (cards.get(home) ?? null) : null) }
}
