import { Refused, demand } from './refusal.ts'

/** Reads an update byte by byte; what goes beyond its end, or is no number or no UTF-8, is `malformed`. */
export class ByteReader {
  readonly bytes: Uint8Array
  at: number

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes
    this.at = at
  }

  isAtEnd(): boolean {
    return this.at === this.bytes.length
  }

  byte(): number {
    const byte = this.bytes[this.at]
    demand(byte !== undefined, 'malformed')
    this.at += 1
    return byte
  }

  /** A whole number up to 2^53 - 1, seven bits a byte, the lowest first. */
  varUint(): number {
    const first = this.byte()
    if (first < 0x80) return first
    let value = first & 0x7f
    let factor = 128
    for (;;) {
      const byte = this.byte()
      value += (byte & 0x7f) * factor
      demand(value <= Number.MAX_SAFE_INTEGER, 'malformed')
      if (byte < 0x80) return value
      factor *= 128
    }
  }

  skip(count: number): void {
    demand(count <= this.bytes.length - this.at, 'malformed')
    this.at += count
  }

  string(): string {
    const bytes = this.varUint()
    const from = this.at
    this.skip(bytes)
    let text = ''
    for (let at = from; at < this.at;) {
      const point = codePointAt(this.bytes, at, this.at)
      text += String.fromCodePoint(point)
      at += bytesOf(point)
    }
    return text
  }

  /** Goes past a text, and gives its length in UTF-16 units, in which Yjs counts. */
  skipString(): number {
    const bytes = this.varUint()
    const from = this.at
    this.skip(bytes)
    let length = 0
    for (let at = from; at < this.at;) {
      const byte = this.bytes[at] as number
      if (byte < 0x80) {
        at += 1
        length += 1
        continue
      }
      const point = codePointAt(this.bytes, at, this.at)
      at += bytesOf(point)
      length += point > 0xffff ? 2 : 1
    }
    return length
  }

  float32(): number {
    this.skip(4)
    return this.view().getFloat32(this.at - 4)
  }

  float64(): number {
    this.skip(8)
    return this.view().getFloat64(this.at - 8)
  }

  private view(): DataView {
    return new DataView(this.bytes.buffer, this.bytes.byteOffset, this.bytes.byteLength)
  }
}

/** Continuation bytes and least code point of a first byte's kind. */
function codePointAt(bytes: Uint8Array, at: number, end: number): number {
  const first = bytes[at] as number
  if (first < 0x80) return first
  const extra = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1
  demand(first >= 0xc2 && first <= 0xf4 && at + extra < end, 'malformed')
  let point = first & (0x3f >> extra)
  for (let index = 1; index <= extra; index += 1) {
    const byte = bytes[at + index] as number
    demand((byte & 0xc0) === 0x80, 'malformed')
    point = (point << 6) | (byte & 0x3f)
  }
  if (bytesOf(point) !== extra + 1 || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff))
    throw new Refused('malformed')
  return point
}

/** How many bytes of UTF-8 a code point takes. */
function bytesOf(point: number): number {
  if (point < 0x80) return 1
  if (point < 0x800) return 2
  return point < 0x10000 ? 3 : 4
}
