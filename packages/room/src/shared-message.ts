import { encodePacket } from '@tablee/protocol'

/** One message for many readers: encoded once, and put in a packet once for each channel number under which they know it. */
export class SharedMessage {
  readonly bytes: Uint8Array
  private readonly packets = new Map<number, Uint8Array>()

  /** `bytes`: an encoded frame. */
  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  /** The message on `channel`; the same array for everyone who asks. */
  packet(channel: number): Uint8Array {
    const known = this.packets.get(channel)
    if (known) return known
    if (this.packets.size === MOST_PACKETS) this.packets.clear()
    const packet = encodePacket(channel, this.bytes)
    this.packets.set(channel, packet)
    return packet
  }
}

/** Packets kept at once: a large state is not to be held under every number that somebody has ever given it. */
const MOST_PACKETS = 8
