import { once } from 'node:events'
import type { BrowserControl, Frame, RefusalCode, RelayControl } from '@tablee/protocol'
import {
  CONTROL_CHANNEL,
  SUBPROTOCOL,
  decodeFrame,
  decodePacket,
  decodeRelayControl,
  encodeControl,
  encodeFrame,
  encodePacket,
  encodeStates,
  tabPath,
} from '@tablee/protocol'
import { WebSocket } from 'ws'

/** What a browser profile sends along with a socket. */
export interface TabIdentity {
  /** Of the relay, such as `http://127.0.0.1:4321`. */
  readonly address: string
  readonly cookie: string
}

/** How a tab's socket has ended: what was said before, and the code. */
export interface TabEnd {
  readonly code: number
  readonly bye: (RelayControl & { readonly type: 'bye' }) | null
}

/** A tab without a browser, speaking the wire by hand; honest or not is up to whoever holds it. */
export interface TabClient {
  /** Opens a channel, and synchronises with `state` as all that this client has; rejects with `ChannelRefused`. */
  open(document: string, options?: OpenOptions): Promise<TabChannel>
  say(message: BrowserControl): void
  /** Sends bytes as they are. */
  sendRaw(bytes: Uint8Array | string): void
  /** Everything that the relay says on channel 0. */
  onControl(listener: (message: RelayControl) => void): void
  /** Stops reading from the socket, and reads on. */
  pause(): void
  resume(): void
  readonly ended: Promise<TabEnd>
  close(): Promise<TabEnd>
  /** Ends the connection without a word. */
  terminate(): void
}

export interface OpenOptions {
  /** The Yjs client id under which it writes; chosen at random when absent. */
  readonly client?: number
  readonly epoch?: number | null
  /** What it already has, as an update and as a state vector. */
  readonly state?: Uint8Array
  readonly stateVector?: Uint8Array
  /** Hears everything on the channel, from its first message on. */
  readonly onFrame?: (frame: Frame, bytes: Uint8Array) => void
}

export interface TabChannel {
  readonly number: number
  readonly client: number
  readonly epoch: number
  readonly rights: 'write' | 'read'
  /** Document messages that were sent, and that are acknowledged. */
  readonly sent: number
  readonly acknowledged: number
  /** Sends a message as it is; it counts as a document message when it is one. */
  send(frame: Frame): void
  sendRaw(message: Uint8Array): void
  /** Sends an update, and gives its ordinal. */
  update(update: Uint8Array): number
  /** Once all document messages up to `ordinal` (all by default) are committed; rejects with `ChannelRefused`. */
  acked(ordinal?: number): Promise<void>
  /** Shows `state` as the presence of `client`, its own by default. */
  show(state: unknown, client?: number): void
  /** Why the channel, or its socket, ended; never resolves while it stands. */
  readonly refused: Promise<ChannelRefused>
}

/** A channel that the relay does not open, or ends. */
export class ChannelRefused extends Error {
  override readonly name = 'ChannelRefused'
  readonly code: RefusalCode | 'socket-closed'
  /** The first document message that was not kept, if one was the reason. */
  readonly ordinal: number | null

  constructor(code: RefusalCode | 'socket-closed', ordinal: number | null = null) {
    super(code)
    this.code = code
    this.ordinal = ordinal
  }
}

/** The update that says nothing. */
const EMPTY_UPDATE = Uint8Array.of(0, 0)
const EMPTY_VECTOR = Uint8Array.of(0)

/** Opens a tab's socket to `cycle`; rejects with `ChannelRefused` or the error of its handshake. */
export async function openTab(identity: TabIdentity, cycle: string): Promise<TabClient> {
  const socket = new WebSocket(identity.address.replace('http', 'ws') + tabPath(cycle), SUBPROTOCOL, {
    headers: { origin: identity.address, cookie: identity.cookie },
    perMessageDeflate: false,
  })
  const tab = tabOver(socket)
  await once(socket, 'open')
  return tab
}

/** A tab over a socket of one's own. */
export function tabOver(socket: WebSocket): TabClient {
  const channels = new Map<number, OpenChannel>()
  const listeners: ((message: RelayControl) => void)[] = []
  let last = CONTROL_CHANNEL
  let bye: TabEnd['bye'] = null
  const ended = Promise.withResolvers<TabEnd>()

  const sendPacket = (channel: number, message: Uint8Array): void => socket.send(encodePacket(channel, message))
  const say = (message: BrowserControl): void => sendPacket(CONTROL_CHANNEL, encodeControl(message))

  function hear(message: RelayControl): void {
    if (message.type === 'opened') channels.get(message.channel)?.opened(message)
    if (message.type === 'rights') channels.get(message.channel)?.rightsAre(message.rights)
    if (message.type === 'bye') bye = message
    if (message.type === 'refused') {
      channels.get(message.channel)?.end(new ChannelRefused(message.code, message.ordinal ?? null))
      channels.delete(message.channel)
    }
    for (const listener of listeners) listener(message)
  }

  socket.on('message', (message: Buffer) => {
    const packet = decodePacket(new Uint8Array(message))
    if (!packet.ok) return
    if (packet.value.channel !== CONTROL_CHANNEL) return channels.get(packet.value.channel)?.hear(packet.value.message)
    const control = decodeRelayControl(packet.value.message)
    if (control.ok) hear(control.value)
  })
  // told by the close that follows
  socket.on('error', () => {})
  socket.on('close', (code) => {
    for (const channel of channels.values()) channel.end(new ChannelRefused(bye?.code ?? 'socket-closed'))
    channels.clear()
    ended.resolve({ code, bye })
  })

  return {
    open: (document, options = {}) => {
      last += 1
      const channel = new OpenChannel(last, options, (message) => sendPacket(channel.number, message))
      channels.set(last, channel)
      say({ type: 'open', channel: last, document, client: channel.client, epoch: options.epoch ?? null })
      return channel.ready
    },
    say,
    sendRaw: (bytes) => socket.send(bytes),
    onControl: (listener) => listeners.push(listener),
    pause: () => socket.pause(),
    resume: () => socket.resume(),
    ended: ended.promise,
    close: () => {
      socket.close()
      return ended.promise
    },
    terminate: () => socket.terminate(),
  }
}

class OpenChannel implements TabChannel {
  readonly number: number
  readonly client: number
  epoch = 0
  rights: 'write' | 'read' = 'read'
  sent = 0
  acknowledged = 0
  private readonly options: OpenOptions
  private readonly post: (message: Uint8Array) => void
  private readonly opening = Promise.withResolvers<TabChannel>()
  private readonly ending = Promise.withResolvers<ChannelRefused>()
  private waiting: { readonly ordinal: number; done(): void; fail(reason: ChannelRefused): void }[] = []
  private ended: ChannelRefused | null = null
  private clock = 0

  constructor(number: number, options: OpenOptions, post: (message: Uint8Array) => void) {
    this.number = number
    this.client = options.client ?? Math.floor(Math.random() * 2 ** 32)
    this.options = options
    this.post = post
    // whoever does not ask for it is not told
    this.opening.promise.catch(() => {})
  }

  get ready(): Promise<TabChannel> {
    return this.opening.promise
  }

  get refused(): Promise<ChannelRefused> {
    return this.ending.promise
  }

  send(frame: Frame): void {
    if (frame.type === 'update' || frame.type === 'sync-step-2') this.sent += 1
    this.post(encodeFrame(frame))
  }

  sendRaw(message: Uint8Array): void {
    this.post(message)
  }

  update(update: Uint8Array): number {
    this.send({ type: 'update', update })
    return this.sent
  }

  acked(ordinal = this.sent): Promise<void> {
    if (this.ended) return Promise.reject(this.ended)
    if (this.acknowledged >= ordinal) return Promise.resolve()
    return new Promise((done, fail) => this.waiting.push({ ordinal, done, fail }))
  }

  show(state: unknown, client = this.client): void {
    this.clock += 1
    this.send({ type: 'awareness', states: encodeStates([{ client, clock: this.clock, state }]) })
  }

  opened({ epoch, rights }: RelayControl & { readonly type: 'opened' }): void {
    this.epoch = epoch
    this.rights = rights
    this.send({ type: 'sync-step-1', stateVector: this.options.stateVector ?? EMPTY_VECTOR })
    if (rights === 'write') this.send({ type: 'sync-step-2', update: this.options.state ?? EMPTY_UPDATE })
    this.opening.resolve(this)
  }

  rightsAre(rights: 'write' | 'read'): void {
    this.rights = rights
  }

  hear(message: Uint8Array): void {
    const frame = decodeFrame(message)
    if (!frame.ok) return
    if (frame.value.type === 'ack') this.acknowledge(frame.value.count)
    this.options.onFrame?.(frame.value, message)
  }

  end(reason: ChannelRefused): void {
    if (this.ended) return
    this.ended = reason
    this.opening.reject(reason)
    this.ending.resolve(reason)
    for (const { fail } of this.waiting.splice(0)) fail(reason)
  }

  private acknowledge(count: number): void {
    this.acknowledged = count
    const done = this.waiting.filter(({ ordinal }) => ordinal <= count)
    this.waiting = this.waiting.filter(({ ordinal }) => ordinal > count)
    for (const entry of done) entry.done()
  }
}
