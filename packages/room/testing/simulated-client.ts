import type { CloseCode, Frame, RefusalCode, RelayControl } from '@tablee/protocol'
import {
  CONTROL_CHANNEL,
  decodeFrame,
  decodePacket,
  decodeRelayControl,
  encodeControl,
  encodeFrame,
  encodePacket,
} from '@tablee/protocol'
import * as Y from 'yjs'
import type { Connection, Link } from '../src/ports.ts'
import type { Rooms } from '../src/rooms.ts'

/** Where a client's updates to its own document came from. */
const FROM_RELAY = 'relay'
const CHANNEL = 1

/** How a simulated client connects. */
export interface ClientOptions {
  /** Over a socket of the document's own, as an unmodified y-websocket client would; over a tab's otherwise. */
  readonly plain?: boolean
  readonly device?: string
  readonly doc?: Y.Doc
  /** The epoch of the copy that it holds. */
  readonly epoch?: number
}

/** A client of the wire, in memory, with one document open: what a room does to it is what a browser would notice. */
export class SimulatedClient {
  readonly doc: Y.Doc
  readonly participant: string
  /** Every frame it was sent about its document, in order. */
  received: Frame[] = []
  /** Everything it was told on the control channel, in order. */
  controls: RelayControl[] = []
  /** Every array it was sent, as it was handed over. */
  sent: Uint8Array[] = []
  closedWith: CloseCode | null = null
  paused = false
  /** Bytes that have not reached it, as its socket counts them. */
  buffered = 0
  /** Whether what it is sent piles up from now on. */
  stalled = false
  private link: Link | null = null
  private readonly options: ClientOptions

  constructor(participant = 'someone', options: ClientOptions = {}) {
    this.participant = participant
    this.options = options
    this.doc = options.doc ?? new Y.Doc()
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== FROM_RELAY) this.send({ type: 'update', update })
    })
  }

  /** Connects, and asks for the document's state as soon as it may. `document` is `<cycle>/<document>`. */
  connect(rooms: Rooms, document: string): this {
    this.closedWith = null
    this.received = []
    this.controls = []
    this.sent = []
    if (this.options.plain) {
      this.link = rooms.openPlain(document, this.connection())
      this.askForState()
      return this
    }
    const [cycle = '', name = ''] = document.split('/')
    this.link = rooms.openTab(cycle, this.connection())
    this.say({ type: 'open', channel: CHANNEL, document: name, ...this.copy() })
    return this
  }

  send(frame: Frame): void {
    this.sendBytes(encodeFrame(frame))
  }

  /** Sends a message about the document, whatever it is. */
  sendBytes(message: Uint8Array): void {
    this.link?.receive(this.options.plain ? message : encodePacket(CHANNEL, message))
  }

  /** Says something on the control channel. */
  say(control: Parameters<typeof encodeControl>[0]): void {
    this.sendRaw(encodePacket(CONTROL_CHANNEL, encodeControl(control)))
  }

  /** Sends a packet, whatever it is. */
  sendRaw(packet: Uint8Array): void {
    this.link?.receive(packet)
  }

  /** Drops the line without a word. */
  disconnect(): void {
    const { link } = this
    this.link = null
    link?.closed()
  }

  /** Why it was turned away from its document, if it was. */
  get refusedWith(): RefusalCode | null {
    const last = this.told('refused').at(-1) ?? this.told('bye').at(-1)
    return last?.code ?? null
  }

  /** The frames of one type that it was sent. */
  heard<T extends Frame['type']>(type: T): readonly (Frame & { readonly type: T })[] {
    return this.received.filter((frame): frame is Frame & { readonly type: T } => frame.type === type)
  }

  /** What of one type it was told on the control channel. */
  told<T extends RelayControl['type']>(type: T): readonly (RelayControl & { readonly type: T })[] {
    return this.controls.filter((control): control is RelayControl & { readonly type: T } => control.type === type)
  }

  private copy(): { readonly client: number; readonly epoch: number | null } {
    return { client: this.doc.clientID, epoch: this.options.epoch ?? null }
  }

  private askForState(): void {
    this.send({ type: 'sync-step-1', stateVector: Y.encodeStateVector(this.doc) })
  }

  private connection(): Connection {
    return {
      participant: this.participant,
      device: this.options.device ?? null,
      send: (bytes) => this.receive(bytes),
      bufferedBytes: () => this.buffered,
      pause: () => {
        this.paused = true
      },
      resume: () => {
        this.paused = false
      },
      close: (code) => {
        this.closedWith = code
        this.disconnect()
      },
    }
  }

  private receive(bytes: Uint8Array): void {
    this.sent.push(bytes)
    if (this.stalled) this.buffered += bytes.length
    if (this.options.plain) return this.hear(bytes)
    const packet = decodePacket(bytes)
    if (!packet.ok) throw new Error('the room sent a malformed packet')
    if (packet.value.channel === CHANNEL) return this.hear(packet.value.message)
    if (packet.value.channel !== CONTROL_CHANNEL) return
    const control = decodeRelayControl(packet.value.message)
    if (!control.ok) throw new Error('the room said something malformed')
    this.controls.push(control.value)
    if (control.value.type === 'opened' && control.value.channel === CHANNEL) this.askForState()
  }

  private hear(message: Uint8Array): void {
    const frame = decodeFrame(message)
    if (!frame.ok) throw new Error('the room sent a malformed frame')
    this.received.push(frame.value)
    if (frame.value.type === 'sync-step-1') {
      this.send({ type: 'sync-step-2', update: Y.encodeStateAsUpdate(this.doc, frame.value.stateVector) })
    }
    if (frame.value.type === 'sync-step-2' || frame.value.type === 'update')
      Y.applyUpdate(this.doc, frame.value.update, FROM_RELAY)
  }
}
