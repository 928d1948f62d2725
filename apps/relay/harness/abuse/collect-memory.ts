// Loaded before the relay: asked over IPC, collects what nobody holds, on each of its threads, and tells the memory that is left
// (bytes). Ends with whoever started it.

import { BroadcastChannel, isMainThread } from 'node:worker_threads'

/** What the other threads are given to collect (ms). */
const PATIENCE = 100

const others = new BroadcastChannel('collect memory')
others.unref()

/** Collects, and gives pages back that the heap would keep for later. */
function collect(): void {
  globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' })
}

if (!isMainThread) others.onmessage = collect
else if (process.send) {
  process.once('disconnect', () => process.exit(1))
  process.on('message', (asked) => {
    if (asked !== 'collect') return
    others.postMessage(asked)
    collect()
    setTimeout(() => {
      // what buffers take is external
      const { rss, heapUsed, external } = process.memoryUsage()
      process.send?.({ rss, held: heapUsed + external })
    }, PATIENCE)
  })
}
