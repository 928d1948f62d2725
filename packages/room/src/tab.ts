import type { BrowserControl, RefusalCode, RelayControl } from '@tablee/protocol'
import {
  CONTROL_CHANNEL,
  REFUSALS,
  decodeBrowserControl,
  decodePacket,
  documentKey,
  encodeControl,
  encodeFrame,
  encodePacket,
} from '@tablee/protocol'
import type { Ms } from '@tablee/std'
import { unreachable } from '@tablee/std'
import type { Door } from './door.ts'
import { hear } from './hear.ts'
import { Line } from './line.ts'
import type { Way } from './member.ts'
import { Member } from './member.ts'
import type { Connection, Link } from './ports.ts'

/** One browser tab: one connection that carries a channel for each document of a cycle that it has open. */
export class Tab implements Link {
  readonly line: Line
  readonly cycle: string
  private readonly door: Door
  private readonly gone: () => void
  private readonly members = new Map<number, Member>()
  /** Channel numbers only grow, so that none is used twice. */
  private newest = CONTROL_CHANNEL

  /** `gone` is called once, when nothing is heard of it any more. */
  constructor(cycle: string, connection: Connection, door: Door, gone: () => void) {
    this.cycle = cycle
    this.door = door
    this.gone = gone
    const work = door.work.of(connection.participant)
    this.line = new Line(connection, door.limits, door.ports, work, (code) => this.end(code))
  }

  /** Channels that it has open. */
  channels(): number {
    return this.members.size
  }

  receive(bytes: Uint8Array): void {
    if (!this.line.isOpen()) return
    const packet = decodePacket(bytes)
    if (!packet.ok) return this.end('malformed')
    const { channel, message } = packet.value
    if (channel === CONTROL_CHANNEL) return this.control(message)
    const member = this.members.get(channel)
    if (member) return hear(member, message, this.door.limits)
    // what was on its way when the channel was refused is read no more; a channel that never was is no honest one
    if (channel > this.newest) return this.end('malformed')
    this.line.takeBytes(bytes.length)
  }

  closed(): void {
    this.line.closed()
    this.leave()
  }

  /** Says why, and closes the connection; `retryIn` (ms): when to come back at the earliest, for what may be tried again. */
  end(code: RefusalCode, retryIn: Ms = RETRY_IN): void {
    if (!this.line.isOpen()) return
    this.door.ports.monitor.refused(code)
    const bye = encodeControl({ type: 'bye', code, retryIn: REFUSALS[code].retry ? retryIn : null })
    this.line.close(REFUSALS[code].close, encodePacket(CONTROL_CHANNEL, bye))
    this.leave()
  }

  /** Refuses its channels to documents whose name starts with `prefix`. */
  refuseAll(prefix: string, code: RefusalCode): void {
    for (const member of this.members.values()) if (member.document.startsWith(prefix)) member.refuse(code)
  }

  private leave(): void {
    for (const member of this.members.values()) member.leave()
    this.members.clear()
    this.gone()
  }

  private control(message: Uint8Array): void {
    if (!this.line.takeMessage(message.length)) return
    const control = decodeBrowserControl(message)
    if (!control.ok) return this.end('malformed')
    switch (control.value.type) {
      case 'open':
        return this.open(control.value)
      case 'close':
        this.members.get(control.value.channel)?.leave()
        this.members.delete(control.value.channel)
        return
      case 'ping':
        return this.say({ type: 'pong', at: control.value.at, now: this.door.ports.clock.now() })
      default:
        return unreachable(control.value)
    }
  }

  private open({ channel, document, client, epoch }: BrowserControl & { readonly type: 'open' }): void {
    if (channel <= this.newest) return this.end('malformed')
    this.newest = channel
    if (this.members.size === this.door.limits.channels) return this.refuse(channel, 'too-many')
    const visitor = this.line.connection
    const key = documentKey(this.cycle, document)
    const entered = this.door.knock(key, visitor.participant)
    if (!entered.ok) return this.refuse(channel, entered.error)
    const { room, rights } = entered.value
    const member = new Member(visitor, this.wayOn(channel), rights, { document: key, client, epoch })
    this.members.set(channel, member)
    room.enter(member)
  }

  private wayOn(channel: number): Way {
    return {
      line: this.line,
      pack: (message) => message.packet(channel),
      opened: (epoch, rights) => this.say({ type: 'opened', channel, epoch, rights }),
      rightsChanged: (rights) => this.say({ type: 'rights', channel, rights }),
      filling: (share) => this.say({ type: 'filling', channel, share }),
      acknowledge: (count) => this.line.send(encodePacket(channel, encodeFrame({ type: 'ack', count }))),
      refuse: (code, ordinal) => {
        const member = this.members.get(channel)
        this.members.delete(channel)
        member?.leave()
        this.refuse(channel, code, ordinal)
      },
    }
  }

  private refuse(channel: number, code: RefusalCode, ordinal?: number): void {
    this.door.ports.monitor.refused(code)
    this.say({ type: 'refused', channel, code, retry: REFUSALS[code].retry, ...(ordinal ? { ordinal } : {}) })
  }

  private say(message: RelayControl): void {
    this.line.send(encodePacket(CONTROL_CHANNEL, encodeControl(message)))
  }
}

/** When a tab may come back (ms) that is sent away for what it did itself. */
const RETRY_IN: Ms = 1_000
