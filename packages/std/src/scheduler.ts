import type { Clock, Ms } from './clock.ts'

/** Runs things later; passed in, so that tests decide when « later » is. */
export interface Scheduler {
  /** Runs `task` once, `delay` ms from now; returns what cancels it. */
  after(delay: Ms, task: () => void): () => void
}

declare function setTimeout(task: () => void, delay: number): number | { unref(): void }
declare function clearTimeout(timer: unknown): void

/** The platform's own timers; none of them keeps a process alive. */
export const systemScheduler: Scheduler = {
  after: (delay, task) => {
    const timer = setTimeout(task, delay)
    if (typeof timer === 'object') timer.unref()
    return () => clearTimeout(timer)
  },
}

/** A clock and a scheduler that stand still until `advance` (ms) moves them, running what falls due in order. */
export function manualScheduler(start: Ms = 0): Scheduler & Clock & { advance(by: Ms): void } {
  let at = start
  let due: { readonly at: Ms; readonly task: () => void }[] = []
  return {
    now: () => at,
    after: (delay, task) => {
      const entry = { at: at + delay, task }
      due.push(entry)
      return () => {
        due = due.filter((other) => other !== entry)
      }
    },
    advance: (by) => {
      const end = at + by
      for (;;) {
        const next = due.filter((entry) => entry.at <= end).toSorted((left, right) => left.at - right.at)[0]
        if (!next) break
        due = due.filter((entry) => entry !== next)
        at = next.at
        next.task()
      }
      at = end
    },
  }
}
