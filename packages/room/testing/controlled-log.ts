import type { Log } from '../src/ports.ts'
import { memoryLog } from './memory-log.ts'

/** A log in memory whose commits and loads can be held up or made to fail. */
export interface ControlledLog extends Log {
  /** Commits wait from now on, until `release`. */
  hold(): void
  release(): void
  /** The next commits, loads or compactions fail until told otherwise. */
  failing: { append: boolean; load: boolean; compact: boolean }
  /** Rows committed so far. */
  readonly committed: number
}

export function controlledLog(): ControlledLog {
  const log = memoryLog()
  let held: (() => void)[] | null = null
  let committed = 0
  const failing = { append: false, load: false, compact: false }
  return {
    ...log,
    failing,
    get committed() {
      return committed
    },
    hold: () => {
      held ??= []
    },
    release: () => {
      const waiting = held ?? []
      held = null
      for (const go of waiting) go()
    },
    load: (document) => (failing.load ? Promise.reject(new Error('the disk does not answer')) : log.load(document)),
    compact: (document, upTo, snapshot) =>
      failing.compact ? Promise.reject(new Error('the disk is full')) : log.compact(document, upTo, snapshot),
    append: async (rows) => {
      if (held) await new Promise<void>((go) => held?.push(go))
      if (failing.append) throw new Error('the disk is full')
      committed += rows.length
      return log.append(rows)
    },
  }
}
