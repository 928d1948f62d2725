import type { CloseCode } from '@tablee/protocol'
import type { Clock, Ms, Scheduler } from '@tablee/std'
import type { Limits } from './limits.ts'
import type { Connection } from './ports.ts'
import type { Rate } from './rate.ts'
import { createRate } from './rate.ts'

/** What a line measures time with. */
export interface Time {
  readonly clock: Clock
  readonly scheduler: Scheduler
}

/** What waits for the states that were sent to leave. */
interface Waiting {
  readonly isWanted: () => boolean
  readonly goOn: () => void
}

/** One connection: how fast it may be read from, and how far it may fall behind. */
export class Line {
  readonly connection: Connection
  private readonly limits: Limits
  private readonly time: Time
  private readonly end: (code: 'rate' | 'behind') => void
  private readonly messages: Rate
  private readonly bytes: Rate
  private readonly presence: Rate
  private readonly work: Rate
  private open = true
  /** Whether it was ended for the work that its updates are. */
  private barred = false
  /** Bytes of states that have not left yet: their size is no lag. */
  private allowance = 0
  /** Documents of which it was sent a state, and in which it was greeted. */
  private readonly given = new Set<string>()
  private readonly greeted = new Set<string>()
  /** Bytes that were sent, all in all. */
  private sent = 0
  private waiting: Waiting[] = []
  private cancelLook: (() => void) | null = null
  private pausedUntil: Ms = 0
  private cancelResume: (() => void) | null = null

  /** `work`: its person's rate. `end` is asked to close a connection that is far beyond a rate, or far behind. */
  constructor(connection: Connection, limits: Limits, time: Time, work: Rate, end: (code: 'rate' | 'behind') => void) {
    this.connection = connection
    this.limits = limits
    this.time = time
    this.work = work
    this.end = end
    this.messages = createRate(time.clock, limits.messagesPerSecond, limits.messagesBurst)
    this.bytes = createRate(time.clock, limits.bytesPerSecond, limits.bytesBurst)
    this.presence = createRate(time.clock, limits.presencePerSecond, limits.presenceBurst)
  }

  isOpen(): boolean {
    return this.open
  }

  /** Counts a message that must not be dropped; false when it is one too many, and the connection closed. */
  takeMessage(bytes: number): boolean {
    const wait = Math.max(this.messages.take(), this.bytes.take(bytes))
    return this.slowDown(wait)
  }

  /** Counts a message of no weight but its bytes; false when it is one too many, and the connection closed. */
  takeBytes(bytes: number): boolean {
    return this.slowDown(this.bytes.take(Math.max(bytes, SMALLEST)))
  }

  /** Whether what it sent may be judged: not when its person's updates are far more work than they may be. */
  mayWork(): boolean {
    if (this.work.isExhausted()) {
      this.barred = true
      if (this.open) this.end('rate')
    }
    return !this.barred
  }

  /** Charges the work (ms) that an update of it was; what could come of a clock set anew is no work. */
  takeWork(took: Ms): void {
    const wait = this.work.take(Math.min(Math.max(0, took), this.limits.workBurst))
    if (this.mayWork()) this.slowDown(wait)
  }

  /** Whether its person's updates have been more work of late than most people's: others come first. */
  isOverworked(): boolean {
    return this.work.used() > this.limits.workPerSecond
  }

  /** Whether it has not shown or asked for presence too often of late. */
  mayShow(): boolean {
    return this.presence.takeIfAny()
  }

  /** Sends, or ends a reader that has fallen too far behind to catch up. */
  send(bytes: Uint8Array): void {
    if (!this.open) return
    if (this.backlog() > this.limits.closeBacklog + this.allowance) return this.end('behind')
    this.sent += bytes.length
    this.connection.send(bytes)
  }

  /** Has `greet` say who and what is in `document`. Any time but the first costs as much as if it had been received. */
  greet(document: string, greet: () => void): void {
    const { sent } = this
    greet()
    if (this.greeted.has(document)) this.slowDown(this.bytes.take(Math.min(this.sent - sent, this.limits.bytesBurst)))
    this.greeted.add(document)
  }

  /**
   * Sends the state of `document`, whose size does not count as lagging. Any but the first costs as much as if it had been
   * received.
   */
  sendState(document: string, parts: readonly Uint8Array[]): void {
    const isFirst = !this.given.has(document)
    this.given.add(document)
    for (const bytes of parts) {
      if (!isFirst) this.slowDown(this.bytes.take(Math.min(bytes.length, this.limits.bytesBurst)))
      this.send(bytes)
      if (this.open) this.allowance += bytes.length
    }
  }

  /** Whether so much of the states that were sent waits to leave that no further one is sent. */
  owesStates(): boolean {
    this.backlog()
    return this.allowance > this.limits.presenceBacklog
  }

  /** Calls `goOn` once it owes no states, unless `isWanted` is no longer true by then. */
  onceStatesLeft(isWanted: () => boolean, goOn: () => void): void {
    this.waiting = this.waiting.filter((each) => each.isWanted())
    this.waiting.push({ isWanted, goOn })
    this.lookSoon()
  }

  /** Whether it lags so much that it does without presence, and waits for further states. */
  isLagging(): boolean {
    return this.backlog() > this.limits.presenceBacklog
  }

  /** Closes the connection, after `farewell` where there is one. */
  close(code: CloseCode, farewell?: Uint8Array): void {
    if (!this.open) return
    this.closed()
    if (farewell) this.connection.send(farewell)
    this.connection.close(code)
  }

  /** The socket is gone. */
  closed(): void {
    this.open = false
    this.cancelResume?.()
    this.cancelResume = null
    this.cancelLook?.()
    this.cancelLook = null
    this.waiting = []
  }

  private lookSoon(): void {
    if (!this.open || this.waiting.length === 0) return
    this.cancelLook ??= this.time.scheduler.after(LOOK_EVERY, () => {
      this.cancelLook = null
      const { waiting } = this
      if (this.owesStates()) return this.lookSoon()
      this.waiting = []
      for (const { isWanted, goOn } of waiting) if (isWanted()) goOn()
    })
  }

  private backlog(): number {
    const bytes = this.connection.bufferedBytes()
    if (this.allowance > bytes) this.allowance = bytes
    return bytes
  }

  /** Over the rate the socket is left unread for a while: dropping one update would make a gap. */
  private slowDown(wait: Ms): boolean {
    if (!this.open) return false
    if (this.messages.isExhausted() || this.bytes.isExhausted()) {
      this.end('rate')
      return false
    }
    if (wait > 0) this.pause(wait)
    return true
  }

  private pause(wait: Ms): void {
    const until = this.time.clock.now() + wait
    if (until <= this.pausedUntil) return
    this.pausedUntil = until
    this.cancelResume?.()
    this.connection.pause()
    this.cancelResume = this.time.scheduler.after(wait, () => {
      this.cancelResume = null
      this.connection.resume()
    })
  }
}

/** The least that a message costs (bytes), however small. */
const SMALLEST = 256
/** How often (ms) is looked whether what was sent has left. */
const LOOK_EVERY: Ms = 50
