import type { Socket } from 'node:net'
import type { Ms, Scheduler } from '@tablee/std'
import type { WebSocket } from 'ws'

/** Every socket is asked for a sign of life this often; one that gave none by the next time is dead. */
export const PERIOD: Ms = 10_000
/** So many times longer for those whose answer waits behind what they are still being sent: a board on a slow line. */
export const PATIENCE = 12

/** Ends the sockets whose other end has vanished without a word. */
export interface KeepAlive {
  /** Watches over `webSocket`, which speaks over `connection`, until it closes. */
  watch(webSocket: WebSocket, connection: Socket): void
  stop(): void
}

export function createKeepAlive(scheduler: Scheduler): KeepAlive {
  const watched = new Map<WebSocket, { readonly connection: Socket; heard: number; silence: number }>()
  let cancel = scheduler.after(PERIOD, look)

  function look(): void {
    for (const [webSocket, entry] of watched) {
      const { bytesRead, writableLength } = entry.connection
      entry.silence = bytesRead > entry.heard ? 0 : entry.silence + 1
      entry.heard = bytesRead
      // nothing can be heard of one that we do not listen to
      if (entry.silence > (writableLength > 0 ? PATIENCE : 1) && !webSocket.isPaused) webSocket.terminate()
      else webSocket.ping()
    }
    cancel = scheduler.after(PERIOD, look)
  }

  return {
    watch: (webSocket, connection) => {
      watched.set(webSocket, { connection, heard: connection.bytesRead, silence: 0 })
      webSocket.once('close', () => watched.delete(webSocket))
    },
    stop: () => cancel(),
  }
}
