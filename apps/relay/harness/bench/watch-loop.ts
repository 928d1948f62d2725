// Loaded before a server under test: tells over IPC how long its event loop was held up, without a part in its code.

import { monitorEventLoopDelay } from 'node:perf_hooks'
import { isMainThread } from 'node:worker_threads'

/** How often the loop is looked at (ms): this much of every delay is no delay. */
const RESOLUTION = 5

if (isMainThread && process.send) {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION })
  process.on('message', (asked) => {
    if (asked === 'watch') {
      delay.reset()
      delay.enable()
    } else if (asked === 'tell') {
      delay.disable()
      const held = (nanoseconds: number): number => Math.max(0, nanoseconds / 1e6 - RESOLUTION)
      process.send?.({ max: held(delay.max), p99: held(delay.percentile(99)) })
    }
  })
  process.channel?.unref()
  // whoever measures is gone, and with them who reads the output: an orderly end would wait to write to it
  process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))
}
