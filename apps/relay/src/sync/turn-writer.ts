import type { Duplex } from 'node:stream'
import { encodeWebSocketFrame } from './websocket-frame.ts'

/** Writes messages to the connections under WebSockets, past their library. */
export interface TurnWriter {
  /** Sends `message` as a binary frame. One array may go to many: its frame is made once. */
  write(connection: Duplex, message: Uint8Array): void
}

/**
 * A writer that hands everything said to one connection within a turn of the event loop to the system at once: at two
 * hundred readers the system call is what a message costs, not its making. Order is kept with what the library writes
 * itself, which without compression it does at once.
 */
export function createTurnWriter(): TurnWriter {
  const frames = new WeakMap<Uint8Array, Buffer>()
  let held: Duplex[] = []

  function release(): void {
    const connections = held
    held = []
    for (const connection of connections) connection.uncork()
  }

  function frameOf(message: Uint8Array): Buffer {
    const known = frames.get(message)
    if (known) return known
    const frame = encodeWebSocketFrame(message)
    frames.set(message, frame)
    return frame
  }

  return {
    write: (connection, message) => {
      if (connection.writableCorked === 0) {
        connection.cork()
        if (held.push(connection) === 1) setImmediate(release)
      }
      connection.write(frameOf(message))
    },
  }
}
