import type { CloseCode } from '@tablee/protocol'
import type { Connection, Link } from '../../src/ports.ts'

/** The browser's end of a line. */
export interface LineEnd {
  receive(bytes: Uint8Array): void
  /** The line is gone. */
  ended(): void
}

/**
 * One tab's socket: each direction keeps its order, and moves only when it is told to. A browser that drops it may leave
 * messages behind that the relay still hears, and hears then, or much later, that it has gone.
 */
export class Line {
  readonly connection: Connection
  /** Nothing moves on it, and nobody knows. */
  isFrozen = false
  private up: Uint8Array[] = []
  private down: (Uint8Array | CloseCode)[] = []
  private link: Link | null = null
  private end: LineEnd | null
  private isPaused = false
  private isClosing = false

  constructor(participant: string, end: LineEnd) {
    this.end = end
    this.connection = {
      participant,
      device: null,
      send: (bytes) => {
        if (!this.isClosing && this.end) this.down.push(bytes)
      },
      bufferedBytes: () =>
        this.down.reduce<number>((sum, entry) => sum + (typeof entry === 'number' ? 0 : entry.length), 0),
      pause: () => {
        this.isPaused = true
      },
      resume: () => {
        this.isPaused = false
      },
      close: (code) => {
        if (this.isClosing) return
        this.isClosing = true
        this.down.push(code)
        if (!this.end) this.hangUp()
      },
    }
  }

  attach(link: Link): void {
    this.link = link
  }

  /** Whether the browser still holds it. */
  get isHeld(): boolean {
    return this.end !== null
  }

  /** Whether the relay has been told that it has gone. */
  get isOver(): boolean {
    return this.link === null
  }

  /** Whether something could still move on it. */
  get isBusy(): boolean {
    return !this.isOver && (this.up.length > 0 || this.down.length > 0 || !this.isHeld)
  }

  send(bytes: Uint8Array): void {
    this.up.push(bytes)
  }

  /** The relay hears `count` messages; of a line that was dropped, at last, that it has gone. */
  deliverUp(count: number): void {
    if (this.isFrozen) return
    for (let left = count; left > 0; left -= 1) {
      const next = this.isPaused ? undefined : this.up.shift()
      if (!next) return this.isHeld ? undefined : this.hangUp()
      this.link?.receive(next)
    }
  }

  /** The browser hears `count` messages, or that the relay has closed the line. */
  deliverDown(count: number): void {
    if (this.isFrozen) return
    for (let left = count; left > 0; left -= 1) {
      const next = this.down.shift()
      if (next === undefined) return
      if (typeof next !== 'number') this.end?.receive(next)
      else this.lose()
    }
  }

  /** The browser has lost it. With `lingers`, what it sent is still on its way. */
  drop(lingers: boolean): void {
    this.end = null
    this.down = []
    this.isFrozen = false
    if (!lingers) this.hangUp()
  }

  /** The relay has died, or has closed it. */
  lose(): void {
    const { end } = this
    this.drop(false)
    end?.ended()
  }

  private hangUp(): void {
    this.up = []
    const { link } = this
    this.link = null
    link?.closed()
  }
}
