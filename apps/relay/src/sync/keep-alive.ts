import type { Socket } from 'node:net'
import type { WebSocket } from 'ws'

/** Every socket is asked for a sign of life this often (ms); one that gave none by the next time is dead. */
const PERIOD = 10_000

/** Ends the sockets whose other end has vanished without a word. */
export interface KeepAlive {
  /** Watches over `webSocket`, which speaks over `connection`, until it closes. */
  watch(webSocket: WebSocket, connection: Socket): void
  stop(): void
}

export function createKeepAlive(period = PERIOD): KeepAlive {
  const watched = new Map<WebSocket, { readonly connection: Socket; before: number }>()

  const timer = setInterval(() => {
    for (const [webSocket, entry] of watched) {
      const now = signsOf(entry.connection)
      // nothing can be heard of one that we do not listen to
      if (entry.before === now && !webSocket.isPaused) webSocket.terminate()
      else webSocket.ping()
      entry.before = now
    }
  }, period)
  timer.unref()

  return {
    watch: (webSocket, connection) => {
      watched.set(webSocket, { connection, before: -1 })
      webSocket.once('close', () => watched.delete(webSocket))
    },
    stop: () => clearInterval(timer),
  }
}

/** Grows with all that is heard, and with what leaves for a slow reader whose answer waits behind the rest. */
function signsOf({ bytesRead, bytesWritten, writableLength }: Socket): number {
  return bytesRead + (writableLength > 0 ? bytesWritten - writableLength : 0)
}
