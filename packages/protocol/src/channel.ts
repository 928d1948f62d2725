import type { Result } from '@tablee/std'
import { err, ok } from '@tablee/std'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

/** The channel that carries `BrowserControl` and `RelayControl`; every other one carries the messages of a document. */
export const CONTROL_CHANNEL = 0

/** packet = varUint(channel) message */
export function encodePacket(channel: number, message: Uint8Array): Uint8Array {
  const prefix = encoding.encode((encoder) => encoding.writeVarUint(encoder, channel))
  const packet = new Uint8Array(prefix.length + message.length)
  packet.set(prefix)
  packet.set(message, prefix.length)
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
