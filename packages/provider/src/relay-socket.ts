import { CLOSE, MESSAGE, SYNC, decodeFrame, decodeStates, encodeFrame } from '@tablee/protocol'
import type { CloseCode } from '@tablee/protocol'
import type { Clock, Ms, Scheduler } from '@tablee/std'
import type { Outbox } from './outbox.ts'
import { createOutbox } from './outbox.ts'

/** What a socket of the platform does, as far as it is used here; that of `ws` fits too. */
export type SocketClass = new (
  url: string,
  protocols: string[],
) => Pick<WebSocket, 'binaryType' | 'onopen' | 'onmessage' | 'onclose' | 'onerror' | 'close'> & {
  send(bytes: Uint8Array): void
}

/** What the document's end wants to hear of its sockets, and may forbid them. */
export interface SocketWatch {
  readonly Socket: SocketClass
  readonly clock: Clock
  readonly scheduler: Scheduler
  /** How long to wait before connecting (ms), so that not everyone comes back at once. */
  delay(): Ms
  opened(): void
  /** This browser's own Yjs client. */
  client(): number
  /** Whether a document message may go. */
  sending(step: 'sync-step-2' | 'update'): boolean
  acknowledged(count: number): void
  denied(): void
  /** The line is gone; `dead` when it was given up for its silence. */
  closed(code: number, dead: boolean): void
}

/** After this much silence the relay is asked for a sign of life (ms), … */
const QUIET = 4_000
/** … and given up when it has not answered for this long (ms). With `CHECK`, a dead line shows within 13 s. */
const UNANSWERED = 5_000
const CHECK = 2_000
/** Closed without a word, as WebSocket says it. */
const ABNORMAL = 1006
/** The largest live update that the relay takes (bytes; `reliability.md`, Limits). */
const LARGEST_UPDATE = 64 * 1024
/** ws and browsers close a socket with this code when a message was too large for the other end (RFC 6455). */
const MESSAGE_TOO_BIG = 1009

const OPEN = 1
const CLOSED = 3

/**
 * The WebSocket class to be given to y-websocket: it takes out the relay's acknowledgements and refusals, holds
 * back what may not go, and closes at once when the line is dead, without waiting for the platform to notice.
 */
export function relaySocketClass(watch: SocketWatch): typeof WebSocket {
  class RelaySocket {
    readonly OPEN = OPEN
    readyState = 0
    binaryType: BinaryType = 'arraybuffer'
    onopen: (() => void) | null = null
    onmessage: ((event: { readonly data: ArrayBuffer }) => void) | null = null
    onclose: ((event: { readonly code: number; readonly reason: string }) => void) | null = null
    onerror: ((event: unknown) => void) | null = null
    #socket: InstanceType<SocketClass> | null = null
    #heardAt = 0
    #askedAt: Ms | null = null
    #cancel: () => void
    readonly #outbox: Outbox

    constructor(url: string, protocols: string[]) {
      this.#outbox = createOutbox(watch.clock, watch.scheduler, (update) => this.#sendUpdate(update))
      this.#cancel = watch.scheduler.after(watch.delay(), () => this.#connect(url, protocols))
    }

    send(bytes: Uint8Array): void {
      if (this.readyState !== OPEN || isPresenceOfOthers(bytes, watch.client())) return
      const update = documentUpdate(bytes)
      if (update) this.#outbox.add(update)
      else if (!isSyncStep2(bytes)) this.#socket?.send(bytes)
      else if (watch.sending('sync-step-2')) {
        // the step holds everything that the relay lacks, and so what waits here
        this.#outbox.clear()
        this.#socket?.send(bytes)
      }
    }

    close(): void {
      if (this.readyState === OPEN) this.#outbox.flush()
      this.#end(ABNORMAL)
    }

    /** Too large for a live update (a long paste), it goes as a synchronisation, which may be larger. */
    #sendUpdate(update: Uint8Array): void {
      const type = update.length > LARGEST_UPDATE ? 'sync-step-2' : 'update'
      if (watch.sending('update')) this.#socket?.send(encodeFrame({ type, update }))
    }

    #connect(url: string, protocols: string[]): void {
      const socket = new watch.Socket(url, protocols)
      this.#socket = socket
      socket.binaryType = 'arraybuffer'
      socket.onopen = () => {
        this.readyState = OPEN
        this.#heard()
        this.#check()
        watch.opened()
        this.onopen?.()
      }
      socket.onmessage = ({ data }: { data: unknown }) => {
        this.#heard()
        if (data instanceof ArrayBuffer) this.#receive(data)
      }
      socket.onerror = (event) => this.onerror?.(event)
      socket.onclose = ({ code }) => this.#end(code === MESSAGE_TOO_BIG ? CLOSE.tooLarge : code)
    }

    #receive(data: ArrayBuffer): void {
      const bytes = new Uint8Array(data)
      if (bytes[0] !== MESSAGE.ack && bytes[0] !== MESSAGE.auth) return this.onmessage?.({ data })
      const frame = decodeFrame(bytes)
      if (frame.ok && frame.value.type === 'ack') watch.acknowledged(frame.value.count)
      if (frame.ok && frame.value.type === 'permission-denied') watch.denied()
    }

    #heard(): void {
      this.#heardAt = watch.clock.now()
      this.#askedAt = null
    }

    #check(): void {
      this.#cancel = watch.scheduler.after(CHECK, () => {
        const now = watch.clock.now()
        // counted from the question: timers of a page in the background, or of a machine asleep, come late
        if (this.#askedAt !== null && now - this.#askedAt >= UNANSWERED) return this.#end(ABNORMAL, true)
        if (this.#askedAt === null && now - this.#heardAt >= QUIET) {
          this.#askedAt = now
          this.#socket?.send(encodeFrame({ type: 'query-awareness' }))
        }
        this.#check()
      })
    }

    #end(code: number, dead = false): void {
      if (this.readyState === CLOSED) return
      this.readyState = CLOSED
      this.#cancel()
      this.#outbox.clear()
      if (this.#socket) {
        this.#socket.onopen = null
        this.#socket.onmessage = null
        this.#socket.onclose = null
        // closing while still connecting is an error to some platforms, and nobody's concern any more
        this.#socket.onerror = () => {}
        this.#socket.close()
      }
      watch.closed(code, dead)
      this.onclose?.({ code, reason: '' })
    }
  }
  // reason: y-websocket uses no more of WebSocket than what is above
  return RelaySocket as unknown as typeof WebSocket
}

/** Whether the relay has said that coming back gives nothing (4400-4499). */
export function isRefusal(code: number): code is CloseCode {
  return code >= 4400 && code < 4500
}

function isSyncStep2(bytes: Uint8Array): boolean {
  return bytes[0] === MESSAGE.sync && bytes[1] === SYNC.step2
}

/** y-websocket repeats what it hears of others, to everyone's cost: the relay takes a client's word from itself only. */
function isPresenceOfOthers(bytes: Uint8Array, own: number): boolean {
  if (bytes[0] !== MESSAGE.awareness) return false
  const frame = decodeFrame(bytes)
  const states = frame.ok && frame.value.type === 'awareness' ? decodeStates(frame.value.states) : null
  return states !== null && states.ok && states.value.every(({ client }) => client !== own)
}

function documentUpdate(bytes: Uint8Array): Uint8Array | null {
  if (bytes[0] !== MESSAGE.sync || bytes[1] !== SYNC.update) return null
  const frame = decodeFrame(bytes)
  return frame.ok && frame.value.type === 'update' ? frame.value.update : null
}
