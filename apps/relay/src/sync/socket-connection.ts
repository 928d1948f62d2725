import type { Duplex } from 'node:stream'
import type { Connection, Visitor } from '@tablee/room'
import type { WebSocket } from 'ws'
import type { TurnWriter } from './turn-writer.ts'

/** `webSocket`, which speaks over `connection`, as the rooms see it. */
export function connectionOf(
  webSocket: WebSocket,
  connection: Duplex,
  { participant, device }: Visitor,
  writer: TurnWriter,
): Connection {
  return {
    participant,
    device,
    send: (bytes) => {
      if (webSocket.readyState === webSocket.OPEN) writer.write(connection, bytes)
    },
    bufferedBytes: () => connection.writableLength,
    pause: () => webSocket.pause(),
    resume: () => webSocket.resume(),
    close: (code) => {
      // a paused socket would not read the other end's answer
      webSocket.resume()
      webSocket.close(code)
    },
  }
}
