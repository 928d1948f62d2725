import { randomBytes } from 'node:crypto'

/** Bits of a WebSocket frame's first two bytes (RFC 6455, 5.2). */
export const OPCODE = { binary: 2, close: 8, ping: 9, pong: 10 } as const
const LAST = 0x80
const MASKED = 0x80

/** The frame that carries `payload` from a client: masked, as a browser does it. */
export function clientFrame(payload: Uint8Array, opcode: number = OPCODE.binary): Buffer {
  const extended = payload.length < 126 ? 0 : payload.length < 65_536 ? 2 : 8
  const frame = Buffer.allocUnsafe(2 + extended + 4 + payload.length)
  frame[0] = LAST | opcode
  if (extended === 0) frame[1] = MASKED | payload.length
  else {
    frame[1] = MASKED | (extended === 2 ? 126 : 127)
    if (extended === 2) frame.writeUInt16BE(payload.length, 2)
    else frame.writeBigUInt64BE(BigInt(payload.length), 2)
  }
  const key = randomBytes(4)
  const start = 2 + extended + 4
  frame.set(key, start - 4)
  for (let index = 0; index < payload.length; index += 1) {
    frame[start + index] = (payload[index] ?? 0) ^ (key[index & 3] ?? 0)
  }
  return frame
}
