import type { CycleId, ExportId, ExportTicket, ParticipantId } from '@tablee/model'
import { newId } from '@tablee/model'
import type { Clock, Logger, Ms, Random, Result } from '@tablee/std'
import { err, ok } from '@tablee/std'
import type { Refusal } from '../live/refusal.ts'

/** Exports made at the same time, how long one may take, and how long its file is kept (ms). */
const AT_ONCE = 2
const MOST_TIME: Ms = 60_000
const KEPT_FOR: Ms = 10 * 60_000
/** Of one person in a cycle: exports that may be under way, and files that are kept. */
const MOST_UNDER_WAY = 5
const MOST_KEPT = 5

/** A file made from a cycle. */
export interface ExportedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Makes files a few at a time; whoever asked comes back with their ticket. */
export interface ExportQueue {
  ask(request: {
    readonly cycle: CycleId
    readonly participant: ParticipantId
    readonly make: () => Promise<ExportedFile>
  }): Result<ExportTicket, Refusal>
  /** The file once it is made, else its ticket; only for whom it was made. */
  collect(asked: {
    readonly cycle: CycleId
    readonly participant: ParticipantId
    readonly id: ExportId
  }): Result<{ readonly ticket: ExportTicket } | { readonly file: ExportedFile }, Refusal>
}

export function createExportQueue({
  clock,
  random,
  logger,
}: {
  readonly clock: Clock
  readonly random: Random
  readonly logger: Logger
}): ExportQueue {
  const entries = new Map<ExportId, Entry>()
  const waiting: Entry[] = []
  let running = 0

  const runNext = (): void => {
    const entry = running < AT_ONCE ? waiting.shift() : undefined
    if (!entry) return
    running += 1
    void withinTime(entry.make())
      .then(
        (file) => {
          entry.outcome = { file }
        },
        (error: unknown) => {
          entry.outcome = 'failed'
          logger.error({ err: error }, 'an export failed')
        },
      )
      .finally(() => {
        running -= 1
        runNext()
      })
  }

  const forgetOld = (): void => {
    for (const [id, entry] of entries) if (entry.askedAt + KEPT_FOR <= clock.now()) entries.delete(id)
  }

  return {
    ask: ({ cycle, participant, make }) => {
      forgetOld()
      const own = [...entries.values()].filter((entry) => entry.cycle === cycle && entry.participant === participant)
      const made = own.filter((entry) => entry.outcome !== null)
      if (own.length - made.length >= MOST_UNDER_WAY) return err({ code: 'too-many-requests' })
      for (const { id } of made.slice(0, -MOST_KEPT)) entries.delete(id)
      const entry: Entry = {
        id: newId<ExportId>(random),
        cycle,
        participant,
        make,
        askedAt: clock.now(),
        outcome: null,
      }
      entries.set(entry.id, entry)
      waiting.push(entry)
      runNext()
      return ok(ticketOf(entry))
    },
    collect: ({ cycle, participant, id }) => {
      forgetOld()
      const entry = entries.get(id)
      if (!entry || entry.cycle !== cycle || entry.participant !== participant) return err({ code: 'export-unknown' })
      if (entry.outcome === 'failed') return err({ code: 'export-failed' })
      return ok(entry.outcome ?? { ticket: ticketOf(entry) })
    },
  }
}

interface Entry {
  readonly id: ExportId
  readonly cycle: CycleId
  readonly participant: ParticipantId
  readonly make: () => Promise<ExportedFile>
  readonly askedAt: Ms
  outcome: { readonly file: ExportedFile } | 'failed' | null
}

function ticketOf({ id, cycle, outcome }: Entry): ExportTicket {
  const state = outcome === null ? 'waiting' : outcome === 'failed' ? 'failed' : 'ready'
  return { export: id, state, href: `/api/cycles/${cycle}/exports/${id}` }
}

async function withinTime<T>(work: Promise<T>): Promise<T> {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => late.reject(new Error(`not made within ${MOST_TIME} ms`)), MOST_TIME)
  try {
    return await Promise.race([work, late.promise])
  } finally {
    clearTimeout(timer)
  }
}
