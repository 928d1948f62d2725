import { encodePacket } from '@tablee/protocol'

/** One message for many readers: encoded once, and put in a packet once for each channel number under which they know it. */
export class SharedMessage {
  readonly bytes: Uint8Array
  private readonly packets = new Map<number, Uint8Array>()
  private readonly most: number

  /** `bytes`: an encoded frame. `most`: packets kept at once. */
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

/**
 * A message that is kept for those who come: not in a packet under every number that somebody has ever given it, nor in
 * packets that together are many times a large one.
 */
export function lastingMessage(bytes: Uint8Array): SharedMessage {
  return new SharedMessage(bytes, Math.max(1, Math.min(MOST_LASTING, Math.floor(MOST_LASTING_BYTES / bytes.length))))
}

/** Packets kept of what is kept for those who come, and bytes of those: a state may be as large as a document. */
const MOST_LASTING = 8
const MOST_LASTING_BYTES = 8 * 1024 * 1024
/** Packets kept of what everyone is sent at once: each must be made, and this many readers wait for them. */
const MOST_PACKETS = 1024
