import type { CycleId, ExportId, ExportTicket, ParticipantId } from '@tablee/model'
import { newId } from '@tablee/model'
import type { Clock, Logger, Ms, Random, Result } from '@tablee/std'
import { err, ok } from '@tablee/std'
import type { Refusal } from '../live/refusal.ts'

/** How much may be exported (`reliability.md`, Limits). */
export interface ExportLimits {
  /** Exports made at the same time, and how long one may take. */
  readonly exportsAtOnce: number
  readonly exportTime: Ms
  /** Of one person in a cycle: exports that may be under way, and as many files are kept. */
  readonly exportsPerPerson: number
}

export const DEFAULT_EXPORT_LIMITS: ExportLimits = { exportsAtOnce: 2, exportTime: 60_000, exportsPerPerson: 5 }

/** How long a file is kept. */
const KEPT_FOR: Ms = 10 * 60_000

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
    readonly make: (signal: AbortSignal) => Promise<ExportedFile>
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
  limits,
}: {
  readonly clock: Clock
  readonly random: Random
  readonly logger: Logger
  readonly limits: ExportLimits
}): ExportQueue {
  const entries = new Map<ExportId, Entry>()
  const waiting: Entry[] = []
  let running = 0

  const runNext = (): void => {
    const entry = running < limits.exportsAtOnce ? waiting.shift() : undefined
    if (!entry) return
    running += 1
    void withinTime(entry.make, limits.exportTime)
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
      if (own.length - made.length >= limits.exportsPerPerson) return err({ code: 'too-many-requests' })
      for (const { id } of made.slice(0, -limits.exportsPerPerson)) entries.delete(id)
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
  readonly make: (signal: AbortSignal) => Promise<ExportedFile>
  readonly askedAt: Ms
  outcome: { readonly file: ExportedFile } | 'failed' | null
}

function ticketOf({ id, cycle, outcome }: Entry): ExportTicket {
  const state = outcome === null ? 'waiting' : outcome === 'failed' ? 'failed' : 'ready'
  return { export: id, state, href: `/api/cycles/${cycle}/exports/${id}` }
}

/** What `make` gives, unless it takes longer than `time`: it is told so then, and not waited for. */
async function withinTime<T>(make: (signal: AbortSignal) => Promise<T>, time: Ms): Promise<T> {
  const late = Promise.withResolvers<never>()
  const giveUp = new AbortController()
  const timer = setTimeout(() => {
    giveUp.abort()
    late.reject(new Error(`not made within ${time} ms`))
  }, time)
  try {
    return await Promise.race([make(giveUp.signal), late.promise])
  } finally {
    clearTimeout(timer)
  }
}
