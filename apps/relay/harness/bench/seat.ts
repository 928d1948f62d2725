import {
  MESSAGE,
  SUBPROTOCOL,
  SYNC,
  decodeFrame,
  decodeRelayControl,
  documentPath,
  encodeControl,
  encodeFrame,
  encodePacket,
  tabPath,
} from '@tablee/protocol'
import { clientFrame } from './client-frames.ts'
import { openRawSocket } from './raw-socket.ts'

/** Where someone sits: plain JSON, for other processes too. */
export interface Seat {
  readonly port: number
  readonly cycle: string
  readonly document: string
  /** What lets them into the relay; null at the bare server, which speaks y-websocket without channels. */
  readonly cookie: string | null
  /** The Yjs client id under which they write. */
  readonly client: number
  /** Of the copy they come with, if any, in hexadecimal; its `epoch` is the relay's. */
  readonly copy: { readonly stateVector: string; readonly epoch: number } | null
  /** Whether they wait for the state of the document. */
  readonly asks: boolean
}

/** What has come to someone. */
export interface Meter {
  messages: number
  bytes: number
  presenceBytes: number
  /** How many of their own updates the relay has committed. */
  acknowledged: number
}

export interface Person {
  readonly meter: Meter
  /** The epoch that the relay told, 0 elsewhere. */
  readonly epoch: number
  /** Size of the state they got when they came (bytes). */
  readonly stateBytes: number
  /** Message of y-websocket → frame, to be made before the clock runs. */
  frame(message: Uint8Array): Buffer
  send(frame: Buffer): void
  stall(): void
  leave(): void
}

/** Sees the bytes of each update as they come; valid during the call. */
export type HearUpdate = (bytes: Buffer, start: number, end: number) => void

/** The only channel of a tab, and how many bytes its number takes. */
const CHANNEL = 1
const EMPTY_UPDATE = Uint8Array.of(0, 0)
const EMPTY_STATE_VECTOR = Uint8Array.of(0)

/**
 * Takes a seat; resolves once the document's state has come (where it is asked for), rejects with the code of a refusal.
 * `gone` is called when the line ends later.
 */
export function sit(seat: Seat, hear: HearUpdate | null, gone: () => void = () => {}): Promise<Person> {
  const atRelay = seat.cookie !== null
  const offset = atRelay ? 1 : 0
  const meter: Meter = { messages: 0, bytes: 0, presenceBytes: 0, acknowledged: 0 }
  const frame = (message: Uint8Array): Buffer => clientFrame(atRelay ? encodePacket(CHANNEL, message) : message)
  const own = seat.copy ? new Uint8Array(Buffer.from(seat.copy.stateVector, 'hex')) : EMPTY_STATE_VECTOR

  return new Promise((seated, fail) => {
    let epoch = 0
    const take = (stateBytes: number): void => {
      if (socket)
        seated({ meter, epoch, stateBytes, frame, send: socket.send, stall: socket.stall, leave: socket.close })
    }
    const ask = (): void => socket?.send(frame(encodeFrame({ type: 'sync-step-1', stateVector: own })))

    const obey = (json: Uint8Array): void => {
      const control = decodeRelayControl(json)
      if (!control.ok) throw new Error('the relay said what it may not')
      if (control.value.type === 'refused' || control.value.type === 'bye') fail(new Error(control.value.code))
      if (control.value.type !== 'opened') return
      epoch = control.value.epoch
      ask()
    }

    let socket: Awaited<ReturnType<typeof openRawSocket>> | null = null
    openRawSocket({
      port: seat.port,
      path: atRelay ? tabPath(seat.cycle) : documentPath(seat.cycle, seat.document),
      headers: headersOf(seat),
      receive: (_opcode, bytes, start, end, length) => {
        meter.messages += 1
        meter.bytes += length
        if (atRelay && bytes[start] !== CHANNEL) return obey(new Uint8Array(bytes.subarray(start + offset, end)))
        const at = start + offset
        if (bytes[at] === MESSAGE.awareness) meter.presenceBytes += length
        else if (bytes[at] === MESSAGE.ack) meter.acknowledged = countOf(bytes.subarray(at, end))
        else if (bytes[at] !== MESSAGE.sync) throw new Error(`a message of type ${bytes[at]}`)
        else if (bytes[at + 1] === SYNC.update) hear?.(bytes, at, end)
        else if (bytes[at + 1] === SYNC.step2) take(length)
        // what we have and the relay lacks: nothing
        else socket?.send(frame(encodeFrame({ type: 'sync-step-2', update: EMPTY_UPDATE })))
      },
      closed: (code) => {
        fail(new Error(`closed with ${code ?? 'no code'}`))
        gone()
      },
    }).then((opened) => {
      socket = opened
      if (atRelay) {
        const { document, client, copy } = seat
        const open = encodeControl({ type: 'open', channel: CHANNEL, document, client, epoch: copy?.epoch ?? null })
        opened.send(clientFrame(encodePacket(0, open)))
      } else if (seat.asks) ask()
      else take(0)
    }, fail)
  })
}

function headersOf({ port, cookie }: Seat): Readonly<Record<string, string>> {
  if (cookie === null) return {}
  return { Origin: `http://127.0.0.1:${port}`, Cookie: cookie, 'Sec-WebSocket-Protocol': SUBPROTOCOL }
}

function countOf(message: Buffer): number {
  const ack = decodeFrame(new Uint8Array(message))
  return ack.ok && ack.value.type === 'ack' ? ack.value.count : 0
}
