import { codecHere } from '@tablee/room'
import { serveThread } from './serve-thread.ts'

// the codec's thread: large updates are cut, built and compared here
serveThread(() => ({ ...codecHere, close: () => {} }), buffersIn)

/** The buffers of all bytes in `value`, each once. */
function buffersIn(value: unknown): readonly ArrayBuffer[] {
  const found = new Set<ArrayBuffer>()
  const look = (part: unknown): void => {
    if (part instanceof Uint8Array) {
      if (part.buffer instanceof ArrayBuffer) found.add(part.buffer)
    } else if (typeof part === 'object' && part !== null) Object.values(part).forEach(look)
  }
  look(value)
  return [...found]
}
