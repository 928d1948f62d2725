import type { Frame, RefusalCode } from '@tablee/protocol'
import { encodeFrame } from '@tablee/protocol'
import type { Ms } from '@tablee/std'
import type { Standing } from './gate/gate.ts'
import type { Line } from './line.ts'
import { HeldBounds } from './held-bounds.ts'
import type { Rights, Visitor } from './ports.ts'
import { SharedMessage } from './shared-message.ts'

/** How a room speaks to one member: on a channel of a tab, or on a plain socket. */
export interface Way {
  readonly line: Line
  /** `message` as it goes over the line. */
  pack(message: SharedMessage): Uint8Array
  opened(epoch: number, rights: 'write' | 'read'): void
  rightsChanged(rights: 'write' | 'read'): void
  /** The document has reached this share of what it may hold. */
  filling(share: number): void
  /** So many of its document messages are committed. */
  acknowledge(count: number): void
  /** Nothing more is heard from it; `ordinal`: which of its document messages is the first that was not kept. */
  refuse(code: RefusalCode, ordinal: number): void
}

/** The room, as a member knows it. */
export interface Home {
  receive(member: Member, frame: Frame): void
  /** Refuses `member` once what it said before is done with. */
  reject(member: Member, code: RefusalCode): void
  leave(member: Member): void
}

/** A document message that waits for the one before it. */
export interface Waiting {
  readonly step: 'sync-step-2' | 'update'
  readonly bytes: Uint8Array
}

/** One who is in a room, with what the room must remember of them. */
export class Member {
  readonly visitor: Visitor
  readonly way: Way
  readonly document: string
  /** The epoch of the copy it holds, if it holds one and can say so. */
  readonly epoch: number | null
  /** The Yjs client id under which it shows itself and writes; null until it is known. */
  client: number | null
  /** Whether that id is bound to its participant as long as it stays. */
  claims = false
  /** Whether the document is loaded and it was told so. */
  greeted = false
  /** Whether it has the committed state, and so gets what comes after. */
  joined = false
  /** Whether it has asked for the state and not had it yet. */
  awaitsState = false
  /** Whether its first SyncStep2 was judged: before it, updates with a gap are parked (dropped; the step brings them). */
  synced = false
  /** Whether nothing more is heard from it: it will be refused for what it said last. */
  deaf = false
  /** Whether nothing more of it is judged. */
  refused = false
  /** What it may not write, where it may write; asked for when it comes, and whenever rights change. */
  readonly bounds = new HeldBounds()
  /** Whether it has left; what it said before still counts. */
  left = false
  /** What it sent after a message that is still being cut, or judged slice by slice. */
  waiting: Waiting[] | null = null
  private home: Home | null = null
  private rights: Rights
  private couldWrite: boolean
  /** Why it is refused, to be told when what it said before is committed. */
  private verdict: RefusalCode | null = null
  private told = false
  private handled = 0
  private settled = 0
  private acknowledged = 0
  private lastSent: Ms = 0
  private toldShare = 0

  constructor(
    visitor: Visitor,
    way: Way,
    rights: Rights,
    copy: { readonly document: string; readonly client: number | null; readonly epoch: number | null },
  ) {
    this.visitor = visitor
    this.way = way
    this.rights = rights
    this.couldWrite = rights === 'write'
    this.document = copy.document
    this.client = copy.client
    this.epoch = copy.epoch
  }

  settleIn(home: Home): void {
    this.home = home
  }

  receive(frame: Frame): void {
    this.home?.receive(this, frame)
  }

  /** Refuses what it has just sent. */
  reject(code: RefusalCode): void {
    this.home?.reject(this, code)
  }

  leave(): void {
    const { home } = this
    this.left = true
    this.home = null
    home?.leave(this)
  }

  /** What it may do from now on; what it could do once is remembered. Tells whether that is a change. */
  setRights(rights: Rights): boolean {
    const changed = rights !== this.rights
    this.rights = rights
    this.couldWrite ||= rights === 'write'
    return changed
  }

  mayWrite(): 'write' | 'read' {
    return this.rights === 'write' ? 'write' : 'read'
  }

  standing(): Standing {
    if (this.rights === 'write') return 'writer'
    return this.couldWrite ? 'former-writer' : 'reader'
  }

  /** Tells how full the document is, unless it was told as much. */
  tellShare(share: number): void {
    if (!this.greeted || share <= this.toldShare) return
    this.toldShare = share
    this.way.filling(share)
  }

  send(message: SharedMessage, now: Ms): void {
    this.lastSent = now
    this.way.line.send(this.way.pack(message))
  }

  /** Sends presence, which a reader that lags does without. */
  sendPresence(message: SharedMessage, now: Ms): void {
    if (!this.way.line.isLagging()) this.send(message, now)
  }

  /** Sends the state and what came since. */
  sendState(messages: readonly SharedMessage[], now: Ms): void {
    const { way } = this
    this.awaitsState = false
    this.joined = true
    this.lastSent = now
    way.line.sendState(
      this.document,
      messages.map((message) => way.pack(message)),
    )
  }

  sayStep1(stateVector: Uint8Array, now: Ms): void {
    this.send(new SharedMessage(encodeFrame({ type: 'sync-step-1', stateVector })), now)
  }

  /** Since when nothing has gone to it. */
  silentSince(): Ms {
    return this.lastSent
  }

  /** Counts a document message that was judged: it is applied, or there was nothing to apply. */
  count(): void {
    this.handled += 1
  }

  /** Judges nothing more of it; it is told why by `settle`. */
  condemn(code: RefusalCode): void {
    this.refused = true
    this.verdict ??= code
  }

  /** What was judged is committed: tells how many of its messages are, and then why no more will be. */
  settle(): void {
    this.settled = this.handled
    // what is parked is committed only with the first SyncStep2
    if (this.synced && !this.told && !this.left && this.settled !== this.acknowledged) {
      this.acknowledged = this.settled
      this.way.acknowledge(this.settled)
    }
    if (this.verdict) this.refuse(this.verdict)
  }

  /** Ends at once what it may do here: nothing is kept from its first message on that is not committed. */
  refuse(code: RefusalCode): void {
    this.refused = true
    if (this.told) return
    this.told = true
    if (!this.left) this.way.refuse(code, this.settled + 1)
  }
}
