import { CONTROL_CHANNEL, SUBPROTOCOL, encodeControl, encodePacket } from '@tablee/protocol'
import type { Clock, Ms, Scheduler } from '@tablee/std'

/** What a socket of the platform does, as far as it is used here; that of `ws` fits too. */
export type SocketClass = new (
  url: string,
  protocols: string[],
) => Pick<WebSocket, 'binaryType' | 'onopen' | 'onmessage' | 'onclose' | 'onerror' | 'close'> & {
  send(bytes: Uint8Array): void
}

/** One WebSocket to the relay, from its opening to its end. */
export interface TabSocket {
  readonly isOpen: () => boolean
  send(packet: Uint8Array): void
  /** Asks for a sign of life now: the line is given up if none comes. */
  check(): void
  /** The relay has answered a question. */
  answered(): void
  close(): void
}

export interface TabSocketOptions {
  readonly url: string
  readonly Socket: SocketClass
  readonly clock: Clock
  readonly scheduler: Scheduler
  /** How long (ms) nothing may come after a question. */
  readonly patience: Ms
  opened(): void
  received(packet: Uint8Array): void
  /** Called once, unless it was closed from here; `dead` when it was given up for its silence. */
  ended(code: number, dead: boolean): void
}

/** A socket that has not opened after this long (ms) is given up. */
const UNTIL_OPEN = 10_000
/** So long (ms) after its last answer the relay is asked again. With `PATIENCE` and `CHECK`, a dead line shows within 15 s. */
const QUIET = 5_000
const CHECK = 2_000
/** Where other words still come, the answer may wait behind them so many times longer: a slow line is not a dead one. */
const BEHIND_OTHERS = 4
/** How long (ms) nothing may come after a question, at first. */
export const PATIENCE: Ms = 5_000
/** Closed without a word, as WebSocket says it (RFC 6455). */
const ABNORMAL = 1006

/** Connects to the relay, and says at once when the line is dead, without waiting for the platform to notice. */
export function openTabSocket(options: TabSocketOptions): TabSocket {
  const { clock, scheduler } = options
  const socket = new options.Socket(options.url, [SUBPROTOCOL])
  let state: 'connecting' | 'open' | 'closed' = 'connecting'
  let heardAt: Ms = clock.now()
  let answeredAt: Ms = heardAt
  let askedAt: Ms | null = null

  const detach = (): void => {
    state = 'closed'
    cancel()
    socket.onopen = null
    socket.onmessage = null
    socket.onclose = null
    // closing while still connecting is an error to some platforms, and nobody's concern any more
    socket.onerror = () => {}
    socket.close()
  }
  const end = (code: number, dead = false): void => {
    if (state === 'closed') return
    detach()
    options.ended(code, dead)
  }
  const answered = (): void => {
    answeredAt = clock.now()
    askedAt = null
  }
  const ask = (): void => {
    askedAt = clock.now()
    socket.send(encodePacket(CONTROL_CHANNEL, encodeControl({ type: 'ping', at: askedAt })))
  }
  const watch = (): void => {
    const now = clock.now()
    // counted from the question: timers of a page in the background, or of a machine asleep, come late
    if (askedAt === null) {
      if (now - answeredAt >= QUIET) ask()
    } else if (
      now - Math.max(askedAt, heardAt) >= options.patience ||
      now - askedAt >= options.patience * BEHIND_OTHERS
    ) {
      return end(ABNORMAL, true)
    }
    cancel = scheduler.after(CHECK, watch)
  }

  let cancel = scheduler.after(UNTIL_OPEN, () => end(ABNORMAL, true))
  socket.binaryType = 'arraybuffer'
  socket.onopen = () => {
    state = 'open'
    cancel()
    answered()
    cancel = scheduler.after(CHECK, watch)
    options.opened()
  }
  socket.onmessage = ({ data }: { data: unknown }) => {
    heardAt = clock.now()
    if (data instanceof ArrayBuffer) options.received(new Uint8Array(data))
  }
  socket.onerror = () => {}
  socket.onclose = ({ code }) => end(code)
  return {
    isOpen: () => state === 'open',
    send: (packet) => {
      if (state === 'open') socket.send(packet)
    },
    check: () => {
      if (state === 'open' && askedAt === null) ask()
    },
    answered,
    close: () => {
      if (state !== 'closed') detach()
    },
  }
}
