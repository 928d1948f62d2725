import type { ParticipantId } from '@tablee/model'
import type { Clock, Logger, Ms, Scheduler } from '@tablee/std'
import type { Away, Facts } from '../storage/facts.ts'
import type { VisitLimits } from './visit-limits.ts'

/** Knows since when people were away, until they were told. Of a visit its end is kept, and of those before the last one nothing. */
export interface Visits {
  /** Someone comes in: the end of their last visit before this one, and whether they were told; that is null where this is the first. */
  readonly arrived: (participant: ParticipantId) => Promise<Away>
  /** Someone was told what happened since `since`, or wants to know no more of it. */
  readonly told: (participant: ParticipantId, since: Ms) => Promise<void>
  /** A line of theirs stands until the returned function is called: as long as one does, the visit goes on. */
  readonly stands: (participant: ParticipantId) => () => void
  /** Resolves once all that is known is written. */
  readonly stop: () => Promise<void>
}

export interface VisitsPorts {
  readonly facts: Pick<Facts, 'arrive' | 'seen' | 'told' | 'toldAll'>
  readonly limits: VisitLimits
  readonly clock: Clock
  readonly scheduler: Scheduler
  readonly logger: Logger
}

/** How often those who stay are written: as much of their visit is forgotten by a relay that is killed. */
const WRITE_EVERY: Ms = 10 * 60_000

/** Who has been there for so long has seen that they were away: a glance is none. */
const LONG_ENOUGH: Ms = 10 * 60_000

const UNKNOWN: Away = { since: null, told: false }

export function createVisits({ facts, limits, clock, scheduler, logger }: VisitsPorts): Visits {
  const lines = new Map<ParticipantId, { readonly count: number; readonly from: Ms }>()
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
  const arrived = async (participant: ParticipantId): Promise<Away> => {
    const at = clock.now()
    const awayFrom = lines.has(participant) ? -Infinity : at - limits.awayAfter
    return (await written(facts.arrive({ participant, at, awayFrom }))) ?? UNKNOWN
  }
  const writeThoseWhoStay = (): void => {
    const now = clock.now()
    const long = [...lines].flatMap(([participant, { from }]) => (now - from >= LONG_ENOUGH ? [participant] : []))
    if (lines.size > 0) void written(facts.seen([...lines.keys()], now))
    if (long.length > 0) void written(facts.toldAll(long))
    cancel = scheduler.after(WRITE_EVERY, writeThoseWhoStay)
  }
  let cancel = scheduler.after(WRITE_EVERY, writeThoseWhoStay)

  return {
    arrived,
    told: (participant, since) => facts.told(participant, since),
    stands: (participant) => {
      void arrived(participant)
      const { count, from } = lines.get(participant) ?? { count: 0, from: clock.now() }
      lines.set(participant, { count: count + 1, from })
      return () => {
        const now = clock.now()
        const left = (lines.get(participant)?.count ?? 0) - 1
        if (left > 0) return void lines.set(participant, { count: left, from })
        lines.delete(participant)
        void written(facts.seen([participant], now))
        if (now - from >= LONG_ENOUGH) void written(facts.toldAll([participant]))
      }
    },
    stop: async () => {
      cancel()
      await Promise.all(writing)
    },
  }
}
