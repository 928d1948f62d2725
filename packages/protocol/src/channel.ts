import type { Result } from '@tablee/std'
import { err, ok } from '@tablee/std'
import * as decoding from 'lib0/decoding'

/** The channel that carries `BrowserControl` and `RelayControl`; every other one carries the messages of a document. */
export const CONTROL_CHANNEL = 0

/** packet = varUint(channel) message */
export function encodePacket(channel: number, message: Uint8Array): Uint8Array {
  const from = bytesOf(channel)
  const packet = new Uint8Array(from + message.length)
  // by hand: an encoder takes three buffers for it, of each message that the relay sends
  for (let [at, rest] = [0, channel]; at < from; at += 1) {
    packet[at] = (rest % CONTINUED) + (at < from - 1 ? CONTINUED : 0)
    rest = Math.floor(rest / CONTINUED)
  }
  packet.set(message, from)
  return packet
}

/** The channel of `packet` and its message, a view on the same bytes. */
export function decodePacket(
  packet: Uint8Array,
): Result<{ readonly channel: number; readonly message: Uint8Array }, 'malformed'> {
  try {
    const decoder = decoding.createDecoder(packet)
    const channel = decoding.readVarUint(decoder)
    return ok({ channel, message: packet.subarray(decoder.pos) })
  } catch {
    return err('malformed')
  }
}

/** The bit of a byte that others follow; a varUint has seven in each, the lowest first. */
const CONTINUED = 0x80

/** How many bytes `number` takes as a varUint. */
function bytesOf(number: number): number {
  let bytes = 1
  for (let rest = number; rest >= CONTINUED; rest = Math.floor(rest / CONTINUED)) bytes += 1
  return bytes
}
