import { once } from 'node:events'
import {
  CONTROL_CHANNEL,
  MESSAGE,
  SUBPROTOCOL,
  decodeFrame,
  decodePacket,
  decodeRelayControl,
  encodeControl,
  encodePacket,
  tabPath,
} from '@tablee/protocol'
import { WebSocket } from 'ws'
import type { Person } from './abused-cycle.ts'

/** What became of the messages of one channel. */
export type Answer = 'refused' | 'acknowledged' | 'unanswered' | 'not let in'

/** A channel that has been asked for, with how many acknowledged messages make all of them. */
interface Waiting {
  readonly messages: number
  answer(answer: Answer): void
}

/** Neither refused nor acknowledged by then: passed over (ms). */
const PATIENCE = 5_000
/** Refusals that are about the line or the room, not about what was said. */
const NOT_LET_IN: ReadonlySet<string> = new Set(['too-many', 'restart', 'unreadable', 'rate', 'behind'])

/** An attacker's tab that opens a channel, says what it has to say without waiting, and learns what came of it. */
export class StrikingTab {
  private readonly socket: WebSocket
  private readonly waiting = new Map<number, Waiting>()
  private newest = CONTROL_CHANNEL

  private constructor(socket: WebSocket) {
    this.socket = socket
    socket.on('message', (message: Buffer) => this.hear(new Uint8Array(message)))
    socket.on('error', () => {})
    socket.on('close', () => {
      for (const { answer } of this.waiting.values()) answer('not let in')
      this.waiting.clear()
    })
  }

  static async open(person: Person, cycle: string): Promise<StrikingTab> {
    const socket = new WebSocket(person.address.replace('http', 'ws') + tabPath(cycle), SUBPROTOCOL, {
      headers: { origin: person.address, cookie: person.cookie },
      perMessageDeflate: false,
    })
    const tab = new StrikingTab(socket)
    await once(socket, 'open')
    return tab
  }

  get isOpen(): boolean {
    return this.socket.readyState === WebSocket.OPEN
  }

  /** Says `messages`, all of them document messages, on a new channel of `document`. */
  strike(document: string, client: number, messages: readonly Uint8Array[]): Promise<Answer> {
    this.newest += 1
    const channel = this.newest
    this.socket.send(
      encodePacket(CONTROL_CHANNEL, encodeControl({ type: 'open', channel, document, client, epoch: null })),
    )
    for (const message of messages) this.socket.send(encodePacket(channel, message))
    return new Promise((done) => {
      const giveUp = setTimeout(() => this.end(channel, 'unanswered'), PATIENCE)
      const answer = (said: Answer): void => {
        clearTimeout(giveUp)
        done(said)
      }
      this.waiting.set(channel, { messages: messages.length, answer })
    })
  }

  leave(): void {
    this.socket.terminate()
  }

  private hear(bytes: Uint8Array): void {
    const packet = decodePacket(bytes)
    if (!packet.ok) return
    const { channel, message } = packet.value
    if (channel !== CONTROL_CHANNEL) return this.hearAck(channel, message)
    const control = decodeRelayControl(message)
    if (!control.ok || control.value.type !== 'refused') return
    this.end(control.value.channel, NOT_LET_IN.has(control.value.code) ? 'not let in' : 'refused')
  }

  private hearAck(channel: number, message: Uint8Array): void {
    if (message[0] !== MESSAGE.ack) return
    const frame = decodeFrame(message)
    const waiting = this.waiting.get(channel)
    if (frame.ok && frame.value.type === 'ack' && waiting && frame.value.count >= waiting.messages)
      this.end(channel, 'acknowledged')
  }

  private end(channel: number, answer: Answer): void {
    this.waiting.get(channel)?.answer(answer)
    this.waiting.delete(channel)
    if (answer !== 'refused' && this.isOpen)
      this.socket.send(encodePacket(CONTROL_CHANNEL, encodeControl({ type: 'close', channel })))
  }
}
