import { SUBPROTOCOL } from '@tablee/protocol'
import type { Connection } from '@tablee/room'
import type { WebSocket } from 'ws'
import type { Visitor } from './visitor.ts'

/** `webSocket` as a room sees it. */
export function connectionOf(webSocket: WebSocket, { identity, device }: Visitor): Connection {
  return {
    identity,
    device,
    acknowledges: webSocket.protocol === SUBPROTOCOL,
    send: (frame) => {
      if (webSocket.readyState === webSocket.OPEN) webSocket.send(frame)
    },
    bufferedBytes: () => webSocket.bufferedAmount,
    pause: () => webSocket.pause(),
    resume: () => webSocket.resume(),
    close: (code) => {
      // a paused socket would not read the other end's answer
      webSocket.resume()
      webSocket.close(code)
    },
  }
}
