import type { Duplex } from 'node:stream'
import type { Clock, Ms, Scheduler } from '@tablee/std'
import { encodeWebSocketFrame } from './websocket-frame.ts'

/** Writes messages to the connections under WebSockets, past their library. */
export interface TurnWriter {
  /** Sends `message` as a binary frame. One array may go to many: its frame is made once. */
  write(connection: Duplex, message: Uint8Array): void
}

/** After a round of writing, rest so long for each connection written to, and never longer than this. */
const REST: Ms = 0.06
export const LONGEST_REST: Ms = 12

/**
 * A writer that hands everything said to one connection within a turn of the event loop to the system at once: at two
 * hundred readers the system call is what a message costs, not its making. A round to many is followed by a rest that
 * gathers what comes meanwhile, so that writing takes about a sixth of the time at most; a round to few by none to
 * speak of. Order is kept with what the library writes itself, which without compression it does at once.
 */
export function createTurnWriter({
  clock,
  scheduler,
}: {
  readonly clock: Clock
  readonly scheduler: Scheduler
}): TurnWriter {
  const frames = new WeakMap<Uint8Array, Buffer>()
  let held: Duplex[] = []
  let restsUntil = clock.now()

  function release(): void {
    const connections = held
    held = []
    for (const connection of connections) connection.uncork()
    restsUntil = clock.now() + Math.min(LONGEST_REST, connections.length * REST)
  }

  function releaseSoon(): void {
    const rest = Math.min(LONGEST_REST, restsUntil - clock.now())
    if (rest > 1) scheduler.after(rest, release)
    else setImmediate(release)
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
        if (held.push(connection) === 1) releaseSoon()
      }
      connection.write(frameOf(message))
    },
  }
}
