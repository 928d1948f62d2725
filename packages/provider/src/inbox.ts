import type { Clock, Ms, Scheduler } from '@tablee/std'
import * as Y from 'yjs'

/** Updates on their way in: the first is taken in at once, those that follow closely together. */
export interface Inbox {
  add(update: Uint8Array): void
  /** Takes in what waits, now. */
  flush(): void
  /** Forgets what waits: it may not be taken in. */
  clear(): void
}

/** Updates are taken in at most once per this time (ms): each time has its price in the disk, the views and the screen. */
const EVERY: Ms = 50
/** So many bytes (a document that is opened comes in such parts) are taken in at once, never gathered into more. */
const LARGE = 16 * 1024

/** An inbox whose updates go to `take`, in their order. */
export function createInbox(
  { clock, scheduler }: { readonly clock: Clock; readonly scheduler: Scheduler },
  take: (update: Uint8Array) => void,
): Inbox {
  let waiting: Uint8Array[] = []
  let bytes = 0
  let takenAt = Number.NEGATIVE_INFINITY
  let cancel: (() => void) | null = null

  const clear = (): void => {
    waiting = []
    bytes = 0
    cancel?.()
    cancel = null
  }
  const flush = (): void => {
    const [first, ...others] = waiting
    clear()
    if (!first) return
    takenAt = clock.now()
    take(others.length === 0 ? first : Y.mergeUpdates([first, ...others]))
  }
  return {
    flush,
    clear,
    add: (update) => {
      if (bytes + update.length > LARGE) flush()
      waiting.push(update)
      bytes += update.length
      if (cancel && bytes <= LARGE) return
      const wait = takenAt + EVERY - clock.now()
      if (wait <= 0 || bytes > LARGE) flush()
      else cancel = scheduler.after(wait, flush)
    },
  }
}
