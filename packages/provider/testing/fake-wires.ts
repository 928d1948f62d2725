import type { BrowserControl, Frame, RelayControl } from '@tablee/protocol'
import {
  CONTROL_CHANNEL,
  decodeBrowserControl,
  decodeFrame,
  decodePacket,
  encodeControl,
  encodeFrame,
  encodePacket,
} from '@tablee/protocol'
import type { SocketClass } from '../src/tab-socket.ts'

/** A socket whose other end is moved by hand. */
export class Wire {
  readonly sent: Uint8Array[] = []
  isClosed = false
  binaryType: BinaryType = 'blob'
  onopen: ((event: Event) => void) | null = null
  onmessage: ((event: MessageEvent) => void) | null = null
  onclose: ((event: CloseEvent) => void) | null = null
  onerror: ((event: Event) => void) | null = null

  readonly url: string
  readonly protocols: readonly string[]

  constructor(url: string, protocols: readonly string[]) {
    this.url = url
    this.protocols = protocols
  }

  send(bytes: Uint8Array): void {
    this.sent.push(bytes.slice())
  }
  close(): void {
    this.isClosed = true
  }

  accept(): this {
    this.onopen?.(new Event('open'))
    return this
  }
  say(message: RelayControl): void {
    this.#carry(CONTROL_CHANNEL, encodeControl(message))
  }
  on(channel: number, frame: Frame): void {
    this.#carry(channel, encodeFrame(frame))
  }
  /** Anything at all. */
  noise(bytes: Uint8Array): void {
    this.onmessage?.({ data: bytes.slice().buffer } as MessageEvent) // reason: as much of an event as is read
  }
  drop(code = 1006): void {
    this.onclose?.({ code } as CloseEvent) // reason: as much of an event as is read
  }

  /** What was said on the control channel, of one type if `type` is given. */
  controls<Type extends BrowserControl['type']>(type?: Type): readonly Extract<BrowserControl, { type: Type }>[] {
    const all = this.#on(CONTROL_CHANNEL).flatMap((message) => {
      const control = decodeBrowserControl(message)
      return control.ok ? [control.value] : []
    })
    return all.filter((control): control is Extract<BrowserControl, { type: Type }> => !type || control.type === type)
  }
  /** What was said on a document's channel. */
  frames(channel: number): readonly Frame[] {
    return this.#on(channel).flatMap((message) => {
      const frame = decodeFrame(message)
      return frame.ok ? [frame.value] : []
    })
  }
  /** Document messages among them: what the relay acknowledges. */
  documentMessages(channel: number): readonly Uint8Array[] {
    return this.frames(channel).flatMap((frame) =>
      frame.type === 'update' || frame.type === 'sync-step-2' ? [frame.update] : [],
    )
  }

  #carry(channel: number, message: Uint8Array): void {
    this.noise(encodePacket(channel, message))
  }
  #on(wanted: number): readonly Uint8Array[] {
    return this.sent.flatMap((packet) => {
      const decoded = decodePacket(packet)
      return decoded.ok && decoded.value.channel === wanted ? [decoded.value.message] : []
    })
  }
}

/** A class of sockets to be given to a connection, and each socket that was made of it. */
export function fakeWires(): {
  readonly Socket: SocketClass
  readonly wires: readonly Wire[]
  readonly last: () => Wire
} {
  const wires: Wire[] = []
  class FakeSocket extends Wire {
    constructor(url: string, protocols: string[]) {
      super(url, protocols)
      wires.push(this)
    }
  }
  return {
    Socket: FakeSocket,
    wires,
    last: () => {
      const wire = wires.at(-1)
      if (!wire) throw new Error('nothing has connected yet')
      return wire
    },
  }
}

/** A network whose cable is pulled by hand. */
export function fakeNetwork() {
  let listeners: { readonly offline: () => void; readonly wake: () => void } | null = null
  let unplugged = false
  return {
    isUnplugged: (): boolean => unplugged,
    listen: (given: { readonly offline: () => void; readonly wake: () => void }) => {
      listeners = given
      return (): void => {
        listeners = null
      }
    },
    unplug: (): void => {
      unplugged = true
      listeners?.offline()
    },
    wake: (): void => {
      unplugged = false
      listeners?.wake()
    },
  }
}
