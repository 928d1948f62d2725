import type { ParticipantId } from '@tablee/model'
import type { Clock, Logger, Ms, Scheduler } from '@tablee/std'
import type { Facts } from '../storage/facts.ts'
import type { VisitLimits } from './visit-limits.ts'

/** Knows since when people were away. Of a visit its end is kept, and of those before the last one nothing. */
export interface Visits {
  /** Someone comes in: the end of their last visit before this one; null where this is the first. */
  readonly arrived: (participant: ParticipantId) => Promise<Ms | null>
  /** A line of theirs stands until the returned function is called: as long as one does, the visit goes on. */
  readonly stands: (participant: ParticipantId) => () => void
  /** Resolves once all that is known is written. */
  readonly stop: () => Promise<void>
}

export interface VisitsPorts {
  readonly facts: Pick<Facts, 'arrive' | 'seen'>
  readonly limits: VisitLimits
  readonly clock: Clock
  readonly scheduler: Scheduler
  readonly logger: Logger
}

/** How often those who stay are written: as much of their visit is forgotten by a relay that is killed. */
const WRITE_EVERY: Ms = 10 * 60_000

export function createVisits({ facts, limits, clock, scheduler, logger }: VisitsPorts): Visits {
  const lines = new Map<ParticipantId, number>()
  const writing = new Set<Promise<unknown>>()

  /** Nobody is kept out because it could not be written that they came. */
  const written = <T>(work: Promise<T>): Promise<T | null> => {
    const done = work.catch((cause: unknown) => {
      logger.warn({ err: cause }, 'a visit could not be written')
      return null
    })
    writing.add(done)
    void done.finally(() => writing.delete(done))
    return done
  }
  const arrived = (participant: ParticipantId): Promise<Ms | null> => {
    const at = clock.now()
    const awayFrom = lines.has(participant) ? -Infinity : at - limits.awayAfter
    return written(facts.arrive({ participant, at, awayFrom }))
  }
  const writeThoseWhoStay = (): void => {
    if (lines.size > 0) void written(facts.seen([...lines.keys()], clock.now()))
    cancel = scheduler.after(WRITE_EVERY, writeThoseWhoStay)
  }
  let cancel = scheduler.after(WRITE_EVERY, writeThoseWhoStay)

  return {
    arrived,
    stands: (participant) => {
      void arrived(participant)
      lines.set(participant, (lines.get(participant) ?? 0) + 1)
      return () => {
        const left = (lines.get(participant) ?? 0) - 1
        if (left > 0) return void lines.set(participant, left)
        lines.delete(participant)
        void written(facts.seen([participant], clock.now()))
      }
    },
    stop: async () => {
      cancel()
      await Promise.all(writing)
    },
  }
}
