// Loaded before the relay: asked over IPC, collects what nobody holds and tells the memory that is left (bytes). Ends with
// whoever started it.

import { isMainThread } from 'node:worker_threads'

if (isMainThread && process.send) {
  process.once('disconnect', () => process.exit(1))
  process.on('message', (asked) => {
    if (asked !== 'collect') return
    // and gives pages back that the heap would keep for later
    globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' })
    const { rss, heapUsed, external, arrayBuffers } = process.memoryUsage()
    process.send?.({ rss, held: heapUsed + external + arrayBuffers })
  })
}
