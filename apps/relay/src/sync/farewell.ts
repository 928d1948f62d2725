import type { RefusalCode } from '@tablee/protocol'
import { CONTROL_CHANNEL, REFUSALS, encodeControl, encodePacket } from '@tablee/protocol'
import type { Random } from '@tablee/std'
import type { WebSocket } from 'ws'
import type { SyncKind } from './attendance.ts'

/** Those who may try again come back between these times (ms), each at another. */
const RETRY = { first: 1_000, spread: 4_000 }

/** Closes a socket that was not let in, with a reason that its page can read. */
export function farewell(webSocket: WebSocket, kind: SyncKind, code: RefusalCode, random: Random): void {
  const { close, retry } = REFUSALS[code]
  if (kind === 'tab') {
    const [byte = 0] = random.bytes(1)
    const retryIn = retry ? RETRY.first + Math.round((byte / 255) * RETRY.spread) : null
    webSocket.send(encodePacket(CONTROL_CHANNEL, encodeControl({ type: 'bye', code, retryIn })))
  }
  webSocket.close(close)
}
