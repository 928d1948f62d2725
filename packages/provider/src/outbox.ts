import type { Clock, Ms, Scheduler } from '@tablee/std'
import * as Y from 'yjs'
import type { Pace } from './pace.ts'

/** Updates on their way out: the first goes at once, those that follow closely go together. */
export interface Outbox {
  add(update: Uint8Array): void
  /** Sends what waits, now. */
  flush(): void
  /** Forgets what has not left: something else has carried it, or the line is gone. */
  clear(): void
}

/** Updates leave at most once per this time (ms), however often a view writes. */
const EVERY: Ms = 50
/** Updates are not merged into one larger than this (bytes). */
const LARGEST_MERGED = 32 * 1024

export interface OutboxOptions {
  readonly clock: Clock
  readonly scheduler: Scheduler
  readonly pace: Pace
}

/** An outbox whose updates go to `send`, in their order. */
export function createOutbox({ clock, scheduler, pace }: OutboxOptions, send: (update: Uint8Array) => void): Outbox {
  let waiting: Uint8Array[] = []
  let sentAt = Number.NEGATIVE_INFINITY
  let cancel: (() => void) | null = null

  const flush = (): void => {
    const updates = waiting
    clear()
    sentAt = clock.now()
    for (const group of groupsOf(updates)) {
      pace.spend()
      send(Y.mergeUpdates([...group]))
    }
  }
  const clear = (): void => {
    waiting = []
    cancel?.()
    cancel = null
  }
  const flushInTime = (): void => {
    cancel = null
    const wait = Math.max(sentAt + EVERY - clock.now(), pace.wait())
    if (wait <= 0) flush()
    else cancel = scheduler.after(wait, flushInTime)
  }
  return {
    flush,
    clear,
    add: (update) => {
      waiting.push(update)
      if (!cancel) flushInTime()
    },
  }
}

function groupsOf(updates: readonly Uint8Array[]): readonly (readonly Uint8Array[])[] {
  const groups: Uint8Array[][] = []
  let size = Number.POSITIVE_INFINITY
  for (const update of updates) {
    size += update.length
    if (size > LARGEST_MERGED) {
      groups.push([])
      size = update.length
    }
    groups.at(-1)?.push(update)
  }
  return groups
}
