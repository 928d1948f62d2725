import { encodePacket } from '@tablee/protocol'

/** One message for many readers: encoded once, and put in a packet once for each channel number under which they know it. */
export class SharedMessage {
  readonly bytes: Uint8Array
  private readonly packets = new Map<number, Uint8Array>()
  private readonly most: number

  /** `bytes`: an encoded frame. `most`: packets kept at once; few for what is kept long and large. */
  constructor(bytes: Uint8Array, most = MOST_PACKETS) {
    this.bytes = bytes
    this.most = most
  }

  /** The message on `channel`; the same array for everyone who asks. */
  packet(channel: number): Uint8Array {
    const known = this.packets.get(channel)
    if (known) return known
    if (this.packets.size === this.most) this.packets.clear()
    const packet = encodePacket(channel, this.bytes)
    this.packets.set(channel, packet)
    return packet
  }
}

/** Packets kept of what is kept for those who come: not one under every number that somebody has ever given it. */
export const MOST_STATE_PACKETS = 8
/** Packets kept of what everyone is sent at once: each must be made, and this many readers wait for them. */
const MOST_PACKETS = 1024
