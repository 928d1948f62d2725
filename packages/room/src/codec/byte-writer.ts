/** Gathers the bytes of an update. */
export class ByteWriter {
  private bytes = new Uint8Array(1024)
  private length = 0

  varUint(value: number): void {
    let rest = value
    this.grow(8)
    while (rest >= 0x80) {
      this.bytes[this.length] = (rest % 0x80) | 0x80
      this.length += 1
      rest = Math.floor(rest / 0x80)
    }
    this.bytes[this.length] = rest
    this.length += 1
  }

  /** Copies what `source` holds between two places. */
  copy(source: Uint8Array, from: number, to: number): void {
    this.grow(to - from)
    this.bytes.set(source.subarray(from, to), this.length)
    this.length += to - from
  }

  /** What was written, in an array of its own. */
  take(): Uint8Array {
    return this.bytes.slice(0, this.length)
  }

  private grow(by: number): void {
    if (this.length + by <= this.bytes.length) return
    const larger = new Uint8Array(Math.max(this.length + by, this.bytes.length * 2))
    larger.set(this.bytes.subarray(0, this.length))
    this.bytes = larger
  }
}
