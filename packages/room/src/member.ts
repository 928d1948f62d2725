import { CLOSE, decodeFrame, encodeFrame } from '@tablee/protocol'
import type { CloseCode, Frame } from '@tablee/protocol'
import type { Clock, Ms, Scheduler } from '@tablee/std'
import type { Standing } from './gate/gate.ts'
import type { Limits } from './limits.ts'
import type { Connection, Identity, Rights } from './ports.ts'
import type { Rate } from './rate.ts'
import { createRate } from './rate.ts'

/** One connection of a room, with what the room must remember of it. */
export class Member {
  /** Whether it has the committed state, and so gets what comes after. */
  joined = false
  /** Whether it has asked for the state and not had it yet. */
  awaitsState = false
  /** Whether its first SyncStep2 was judged: before it, updates with a gap are parked (dropped; the step brings them). */
  synced = false
  /** Set once one of its messages was refused: it will have to start afresh, and nothing more is acknowledged. */
  refused = false
  /** Who it is, as known now. */
  identity: Identity
  readonly connection: Connection
  private readonly limits: Limits
  private readonly clock: Clock
  private readonly scheduler: Scheduler
  private readonly messages: Rate
  private readonly bytes: Rate
  private readonly presence: Rate
  private rights: Rights
  private couldWrite: boolean
  private open = true
  private handled = 0
  private acknowledged = 0
  private lastSent: number
  private allowance = 0

  constructor(
    connection: Connection,
    rights: Rights,
    limits: Limits,
    time: { readonly clock: Clock; readonly scheduler: Scheduler },
  ) {
    this.connection = connection
    this.identity = connection.identity
    this.rights = rights
    this.couldWrite = rights === 'write'
    this.limits = limits
    this.clock = time.clock
    this.scheduler = time.scheduler
    this.messages = createRate(time.clock, limits.messagesPerSecond, limits.messagesBurst)
    this.bytes = createRate(time.clock, limits.bytesPerSecond, limits.bytesBurst)
    this.presence = createRate(time.clock, limits.presencePerSecond, limits.presenceBurst)
    this.lastSent = time.clock.now()
  }

  isOpen(): boolean {
    return this.open
  }

  /** What it may do from now on; what it could do once is remembered. */
  setRights(rights: Rights): void {
    this.rights = rights
    this.couldWrite ||= rights === 'write'
  }

  standing(): Standing {
    if (this.rights === 'write') return 'writer'
    return this.couldWrite ? 'former-writer' : 'reader'
  }

  /** The message in `bytes` if it keeps to size and rate, else null: presence is dropped, for the rest the connection is closed. */
  receive(bytes: Uint8Array): Frame | null {
    if (!this.open) return null
    const frame = decodeFrame(bytes)
    if (!frame.ok) return this.refuse(CLOSE.refused)
    if (frame.value.type === 'update' && frame.value.update.length > this.limits.updateBytes)
      return this.refuse(CLOSE.tooLarge)
    if (frame.value.type === 'sync-step-2' && frame.value.update.length > this.limits.syncBytes)
      return this.refuse(CLOSE.tooLarge)
    if (frame.value.type === 'query-awareness') return this.mayShow() ? frame.value : null
    if (frame.value.type === 'awareness') return bytes.length <= this.limits.presenceMessageBytes ? frame.value : null
    this.slowDown(bytes.length)
    return this.open ? frame.value : null
  }

  /** Whether it has not shown or asked for presence too often of late. */
  mayShow(): boolean {
    return this.presence.takeIfAny()
  }

  send(frame: Frame): void {
    this.sendBytes(encodeFrame(frame))
  }

  /** Sends an encoded frame, or closes a reader that has fallen too far behind to catch up. */
  sendBytes(bytes: Uint8Array): void {
    if (!this.open) return
    if (this.connection.bufferedBytes() > this.limits.closeBacklog + this.allowance) return this.close(CLOSE.restart)
    this.lastSent = this.clock.now()
    this.connection.send(bytes)
  }

  /** Sends presence, which a reader that lags does without. */
  sendPresence(bytes: Uint8Array): void {
    if (this.open && this.connection.bufferedBytes() <= this.limits.presenceBacklog) this.sendBytes(bytes)
  }

  /** Sends the whole state, whose size does not count as lagging. Asking again costs as much as sending so much. */
  sendState(update: Uint8Array): void {
    this.awaitsState = false
    if (this.joined) this.pauseFor(this.bytes.take(Math.min(update.length, this.limits.bytesBurst)))
    this.allowance = update.length
    this.send({ type: 'sync-step-2', update })
    this.joined = true
  }

  /** Whether nothing has gone to it for so long that its client might give up. */
  isSilent(): boolean {
    return this.clock.now() - this.lastSent >= this.limits.silence
  }

  /** Counts a document message that is committed, or has nothing to commit. */
  count(): void {
    this.handled += 1
  }

  /** Tells how many of its document messages are committed. Parked ones are so only once the first SyncStep2 is. */
  acknowledge(): void {
    if (!this.connection.acknowledges || !this.synced || this.refused || this.handled === this.acknowledged) return
    this.acknowledged = this.handled
    this.send({ type: 'ack', count: this.handled })
  }

  close(code: CloseCode): void {
    if (!this.open) return
    this.open = false
    this.connection.close(code)
  }

  /** The socket is gone. */
  closed(): void {
    this.open = false
  }

  private refuse(code: CloseCode): null {
    this.close(code)
    return null
  }

  /** Over the rate the socket is left unread for a while: dropping one update would make a gap. */
  private slowDown(bytes: number): void {
    const wait = Math.max(this.messages.take(), this.bytes.take(bytes))
    if (this.messages.isExhausted() || this.bytes.isExhausted()) return this.close(CLOSE.rate)
    this.pauseFor(wait)
  }

  private pauseFor(wait: Ms): void {
    if (wait === 0) return
    this.connection.pause()
    this.scheduler.after(wait, () => this.connection.resume())
  }
}
