import type { RefusalCode } from '@tablee/protocol'
import { CLOSE, MESSAGE, SYNC, decodeFrame, decodeStates, encodeFrame } from '@tablee/protocol'
import type { Clock, Ms, Scheduler } from '@tablee/std'
import { decodeStateVector } from 'yjs'
import type { Inbox } from './inbox.ts'
import { createInbox } from './inbox.ts'
import type { Outbox } from './outbox.ts'
import { createOutbox } from './outbox.ts'
import type { Pace } from './pace.ts'
import type { ChannelEnd } from './channel-table.ts'
import type { Channel, RelayLine } from './relay-line.ts'

/** What a document wants to hear of its channels, and may forbid them. */
export interface ChannelWatch extends Pick<ChannelEnd, 'asks' | 'rights' | 'filling' | 'refused' | 'turnedAway'> {
  readonly line: RelayLine
  readonly pace: Pace
  readonly clock: Clock
  readonly scheduler: Scheduler
  /** How long (ms) to wait before a channel is asked for. */
  delay(): Ms
  /** False: the epoch is another than that of what is here, and nothing may be exchanged. */
  opened(epoch: number, rights: 'write' | 'read'): boolean
  /** This browser's own Yjs client. */
  client(): number
  /** Whether a document message of so many bytes may go. */
  sending(step: 'sync-step-2' | 'update', bytes: number): boolean
  acknowledged(count: number): void
  /** What the relay has, by client, as it says before it gives what is lacking here. */
  known(states: ReadonlyMap<number, number>): void
  /** What was sent and not acknowledged never will be. */
  gone(): void
}

/** The largest live update that the relay takes (bytes; `reliability.md`, Limits). */
const LARGEST_UPDATE = 64 * 1024
const OPEN = 1
const CLOSED = 3
/** A socket that has just gone, as y-websocket sees it: it makes another one at once, which waits for the line. */
const GONE = CLOSE.restart

/**
 * The WebSocket class to be given to y-websocket: each instance is one channel of the tab's only connection. It stays
 * CONNECTING until the relay has opened the channel, takes acknowledgements out, and holds back what may not go.
 */
export function channelSocketClass(watch: ChannelWatch): typeof WebSocket {
  class ChannelSocket {
    readonly OPEN = OPEN
    readyState = 0
    binaryType: BinaryType = 'arraybuffer'
    onopen: (() => void) | null = null
    onmessage: ((event: { readonly data: ArrayBuffer }) => void) | null = null
    onclose: ((event: { readonly code: number; readonly reason: string }) => void) | null = null
    onerror: ((event: unknown) => void) | null = null
    #channel: Channel | null = null
    readonly #outbox: Outbox
    readonly #inbox: Inbox
    readonly #cancel: () => void

    constructor() {
      this.#outbox = createOutbox(watch, (update) => this.#sendUpdate(update))
      this.#inbox = createInbox(watch, (update) => this.#deliver(encodeFrame({ type: 'update', update })))
      this.#cancel = watch.scheduler.after(watch.delay(), () => {
        this.#channel = watch.line.join(this.#end)
      })
    }

    send(bytes: Uint8Array): void {
      if (this.readyState !== OPEN || isPresenceOfOthers(bytes, watch.client())) return
      const update = documentUpdate(bytes)
      if (update) this.#outbox.add(update)
      else if (!isSyncStep2(bytes)) this.#channel?.send(bytes)
      else if (watch.sending('sync-step-2', bytes.length)) {
        // the step holds everything that the relay lacks, and so what waits here
        this.#outbox.clear()
        watch.pace.spend()
        this.#channel?.send(bytes)
      }
    }

    close(): void {
      if (this.readyState === OPEN) this.#outbox.flush()
      this.#leave()
    }

    readonly #end: ChannelEnd = {
      asks: watch.asks,
      opened: (epoch, rights) => {
        if (!watch.opened(epoch, rights)) return
        this.readyState = OPEN
        this.onopen?.()
      },
      rights: watch.rights,
      filling: watch.filling,
      received: (message) => this.#receive(message),
      lost: () => this.#gone(),
      refused: (code, retry) => {
        this.#over()
        watch.refused(code, retry)
        if (retry) this.onclose?.({ code: GONE, reason: '' })
      },
      turnedAway: (code: RefusalCode) => {
        this.#over()
        watch.turnedAway(code)
      },
    }

    /** Too large for a live update (a long paste), it goes as a synchronisation, which may be larger. */
    #sendUpdate(update: Uint8Array): void {
      const type = update.length > LARGEST_UPDATE ? 'sync-step-2' : 'update'
      if (watch.sending('update', update.length)) this.#channel?.send(encodeFrame({ type, update }))
    }

    #receive(message: Uint8Array): void {
      if (message[0] === MESSAGE.ack) {
        // what came before it was said by who did not know what it acknowledges
        this.#inbox.flush()
        const frame = decodeFrame(message)
        if (frame.ok && frame.value.type === 'ack') watch.acknowledged(frame.value.count)
        return
      }
      const update = documentUpdate(message)
      if (update) return this.#inbox.add(update)
      // a synchronisation builds on what came before it; presence does not
      if (message[0] === MESSAGE.sync) this.#inbox.flush()
      const step = message[0] === MESSAGE.sync && message[1] === SYNC.step1 ? decodeFrame(message) : null
      if (step?.ok && step.value.type === 'sync-step-1') watch.known(decodeStateVector(step.value.stateVector))
      this.#deliver(message)
    }

    #deliver(message: Uint8Array): void {
      this.onmessage?.({ data: message.slice().buffer })
    }

    #gone(): void {
      this.#inbox.flush()
      this.#over()
      this.onclose?.({ code: GONE, reason: '' })
    }

    #leave(): void {
      this.#over()
      this.#channel?.leave()
    }

    #over(): void {
      if (this.readyState === OPEN) watch.gone()
      this.readyState = CLOSED
      this.#cancel()
      this.#outbox.clear()
      this.#inbox.clear()
    }
  }
  // reason: y-websocket uses no more of WebSocket than what is above
  return ChannelSocket as unknown as typeof WebSocket
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
