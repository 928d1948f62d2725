import type { RefusalCode } from '@tablee/protocol'
import { REFUSALS, encodeFrame } from '@tablee/protocol'
import type { Door } from './door.ts'
import { hear } from './hear.ts'
import { Line } from './line.ts'
import type { Way } from './member.ts'
import { Member } from './member.ts'
import type { Connection, Link } from './ports.ts'

/** One document's own socket, for any y-websocket client: nothing goes over it that such a client does not know. */
export class Plain implements Link {
  readonly line: Line
  readonly document: string
  private readonly door: Door
  private readonly gone: () => void
  private member: Member | null = null

  /** `gone` is called once, when nothing is heard of it any more. */
  constructor(document: string, connection: Connection, door: Door, gone: () => void) {
    this.document = document
    this.door = door
    this.gone = gone
    const work = door.work.of(connection.participant)
    this.line = new Line(connection, door.limits, door.ports, work, (code) => this.end(code))
  }

  /** Goes to its document; turned away, it is closed. */
  open(): void {
    const visitor = this.line.connection
    const entered = this.door.knock(this.document, visitor.participant)
    if (!entered.ok) return this.end(entered.error)
    const { room, rights } = entered.value
    this.member = new Member(visitor, this.way(), rights, {
      document: this.document,
      client: null,
      epoch: null,
    })
    room.enter(this.member)
  }

  receive(bytes: Uint8Array): void {
    if (this.member && this.line.isOpen()) hear(this.member, bytes, this.door.limits)
  }

  closed(): void {
    this.line.closed()
    this.leave()
  }

  end(code: RefusalCode): void {
    if (!this.line.isOpen()) return
    this.door.ports.monitor.refused(code)
    this.line.close(REFUSALS[code].close)
    this.leave()
  }

  private leave(): void {
    const { member } = this
    this.member = null
    member?.leave()
    this.gone()
  }

  private way(): Way {
    return {
      line: this.line,
      pack: (message) => message.bytes,
      opened: () => {},
      rightsChanged: () => {},
      filling: () => {},
      acknowledge: () => {},
      refuse: (code) => {
        if (code !== 'read-only') return this.end(code)
        // the one refusal that y-websocket knows: the line stays, to be read from
        this.door.ports.monitor.refused(code)
        this.line.send(encodeFrame({ type: 'permission-denied', reason: code }))
      },
    }
  }
}
