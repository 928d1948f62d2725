/** What comes out: `length` bytes of payload, of which those from `start` to `end` in `bytes`, valid during the call. */
export type Receive = (opcode: number, bytes: Buffer, start: number, end: number, length: number) => void

/** Of a frame that comes in pieces no more than this is kept: what a message is can be told by its beginning. */
const MOST_KEPT = 128 * 1024

/** Takes the unmasked frames of a server out of the pieces in which they come. */
export class FrameReader {
  private readonly header = Buffer.alloc(10)
  private read = 0
  private body: Buffer | null = null
  private length = 0
  private missing = 0
  private readonly receive: Receive

  constructor(receive: Receive) {
    this.receive = receive
  }

  feed(bytes: Buffer, from: number, to: number): void {
    let at = from
    while (at < to) {
      if (this.body) {
        at = this.fill(this.body, bytes, at, to)
        continue
      }
      this.header[this.read] = bytes[at] ?? 0
      this.read += 1
      at += 1
      if (this.read < 2 || this.read < this.headerLength()) continue
      at = this.begin(bytes, at, to)
    }
  }

  private headerLength(): number {
    const short = this.header[1] ?? 0
    return short < 126 ? 2 : short === 126 ? 4 : 10
  }

  /** The header is whole: gives the frame at once if all of it is here. */
  private begin(bytes: Buffer, at: number, to: number): number {
    this.length =
      this.read === 2
        ? (this.header[1] ?? 0)
        : this.read === 4
          ? this.header.readUInt16BE(2)
          : Number(this.header.readBigUInt64BE(2))
    this.read = 0
    if (to - at >= this.length) {
      this.receive(this.opcode(), bytes, at, at + this.length, this.length)
      return at + this.length
    }
    this.body = Buffer.allocUnsafe(Math.min(this.length, MOST_KEPT))
    this.missing = this.length
    return at
  }

  private fill(body: Buffer, bytes: Buffer, at: number, to: number): number {
    const taken = Math.min(this.missing, to - at)
    const have = this.length - this.missing
    if (have < body.length) bytes.copy(body, have, at, at + Math.min(taken, body.length - have))
    this.missing -= taken
    if (this.missing === 0) {
      this.body = null
      this.receive(this.opcode(), body, 0, body.length, this.length)
    }
    return at + taken
  }

  private opcode(): number {
    return (this.header[0] ?? 0) & 0x0f
  }
}
