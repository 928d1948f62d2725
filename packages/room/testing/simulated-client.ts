import type { CloseCode, Frame } from '@tablee/protocol'
import { decodeFrame, encodeFrame } from '@tablee/protocol'
import * as Y from 'yjs'
import type { Connection, Identity, Link } from '../src/ports.ts'
import type { Rooms } from '../src/rooms.ts'

/** Where a client's updates to its own document came from. */
const FROM_RELAY = 'relay'

/** A client of the wire, in memory: a y-websocket client as far as a room can tell. */
export class SimulatedClient {
  readonly doc: Y.Doc
  readonly identity: Identity
  /** Every frame it was sent, in order. */
  received: Frame[] = []
  closedWith: CloseCode | null = null
  paused = false
  buffered = 0
  private link: Link | null = null
  private readonly acknowledges: boolean
  private readonly device: string | null

  constructor(
    identity: Partial<Identity> = {},
    options: { readonly acknowledges?: boolean; readonly device?: string; readonly doc?: Y.Doc } = {},
  ) {
    this.identity = { participant: 'someone', name: 'Aïcha', structure: null, role: 'participant', ...identity }
    this.acknowledges = options.acknowledges ?? true
    this.device = options.device ?? null
    this.doc = options.doc ?? new Y.Doc()
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== FROM_RELAY) this.send({ type: 'update', update })
    })
  }

  /** Connects and asks for the document's state, as y-websocket does on opening. */
  connect(rooms: Rooms, document: string): this {
    this.closedWith = null
    this.received = []
    const link = rooms.connect(document, this.connection())
    this.link = link
    this.send({ type: 'sync-step-1', stateVector: Y.encodeStateVector(this.doc) })
    return this
  }

  send(frame: Frame): void {
    this.sendBytes(encodeFrame(frame))
  }

  sendBytes(bytes: Uint8Array): void {
    this.link?.receive(bytes)
  }

  /** Drops the line without a word. */
  disconnect(): void {
    const link = this.link
    this.link = null
    link?.closed()
  }

  /** The frames of one type that it was sent. */
  heard<T extends Frame['type']>(type: T): readonly (Frame & { readonly type: T })[] {
    return this.received.filter((frame): frame is Frame & { readonly type: T } => frame.type === type)
  }

  private connection(): Connection {
    return {
      identity: this.identity,
      device: this.device,
      acknowledges: this.acknowledges,
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
    const frame = decodeFrame(bytes)
    if (!frame.ok) throw new Error('the room sent a malformed frame')
    this.received.push(frame.value)
    if (frame.value.type === 'sync-step-1') {
      this.send({ type: 'sync-step-2', update: Y.encodeStateAsUpdate(this.doc, frame.value.stateVector) })
    }
    if (frame.value.type === 'sync-step-2' || frame.value.type === 'update')
      Y.applyUpdate(this.doc, frame.value.update, FROM_RELAY)
  }
}
