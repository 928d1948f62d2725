import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import type { HearUpdate } from './seat.ts'
import type { Acts } from './traffic.ts'
import { findEdits } from './traffic.ts'

/** When each edit was sent, and when others had it. */
export interface EditWatch {
  hearerOf(reader: number): HearUpdate
  sent(edit: number, counts: boolean): void
  /** Resolves once everyone has seen everything, or after `patience` ms. */
  allSeen(patience: number): Promise<void>
  result(): { readonly latencies: readonly number[]; readonly unseen: number }
}

/** How many people look for the edits of others in what comes to them: the first ones. */
export const SAMPLED = 4

/** Edits are numbered person by person: those of the first, then those of the second… */
export function watchEdits(acts: readonly Acts[]): EditWatch {
  const writers = acts.flatMap(({ edits }, index) => edits.map(() => index))
  const sentAt = new Float64Array(writers.length)
  const counts = new Uint8Array(writers.length)
  const readers = Math.min(SAMPLED, acts.length)
  const seen = Array.from({ length: readers }, () => new Uint8Array(writers.length))
  const latencies: number[] = []
  let missing = writers.reduce((total, writer) => total + readers - (writer < readers ? 1 : 0), 0)

  return {
    hearerOf: (reader) => (bytes, start, end) => {
      const now = performance.now()
      findEdits(bytes, start, end, (edit) => {
        if (writers[edit] === reader || seen[reader]?.[edit] !== 0) return
        seen[reader][edit] = 1
        missing -= 1
        if (counts[edit] === 1) latencies.push(now - (sentAt[edit] ?? 0))
      })
    },
    sent: (edit, isCounted) => {
      sentAt[edit] = performance.now()
      counts[edit] = isCounted ? 1 : 0
    },
    allSeen: async (patience) => {
      const isOver = (): boolean => missing === 0 || performance.now() > until
      const until = performance.now() + patience
      while (!isOver()) await sleep(20)
    },
    result: () => ({
      latencies: [...latencies, ...Array.from({ length: missing }, () => Number.POSITIVE_INFINITY)],
      unseen: missing,
    }),
  }
}
