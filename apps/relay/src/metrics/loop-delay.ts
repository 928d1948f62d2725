import { createHistogram, performance } from 'node:perf_hooks'
import type { Ms } from '@tablee/std'

/** How often the event loop is looked at (ms). */
const RESOLUTION: Ms = 20
const MICROSECONDS = 1000

/** How late the event loop was since the last time this was asked. */
export interface LoopDelay {
  take(): { readonly p50: Ms; readonly p99: Ms; readonly max: Ms }
  stop(): void
}

/** Watches the event loop by a timer of its own: the platform's monitor forgets the turn during which it is reset. */
export function watchLoopDelay(): LoopDelay {
  const delays = createHistogram()
  let due = performance.now() + RESOLUTION
  const timer = setInterval(() => {
    const now = performance.now()
    delays.record(Math.max(1, Math.round((now - due) * MICROSECONDS)))
    due = now + RESOLUTION
  }, RESOLUTION)
  timer.unref()
  return {
    take: () => {
      const of = (percentile: number): Ms => delays.percentile(percentile) / MICROSECONDS
      const taken = { p50: of(50), p99: of(99), max: delays.count > 0 ? delays.max / MICROSECONDS : 0 }
      delays.reset()
      return taken
    },
    stop: () => clearInterval(timer),
  }
}
