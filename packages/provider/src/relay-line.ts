import type { RefusalCode, RelayControl } from '@tablee/protocol'
import { CONTROL_CHANNEL, decodePacket, decodeRelayControl, encodeControl, encodePacket } from '@tablee/protocol'
import type { Clock, Ms, Random, Scheduler, Store } from '@tablee/std'
import { unreachable, valueStore } from '@tablee/std'
import { leastWait, reasonOf, turnsAway } from './closing.ts'
import type { ChannelEnd } from './channel-table.ts'
import { createChannelTable } from './channel-table.ts'
import type { Network } from './network.ts'
import { retryDelay } from './retry-delay.ts'
import type { LineStatus } from './sync-status.ts'
import type { SocketClass, TabSocket } from './tab-socket.ts'
import { PATIENCE, openTabSocket } from './tab-socket.ts'

export interface Channel {
  send(message: Uint8Array): void
  /** Leaves it, whatever its state. */
  leave(): void
}

/** The one connection of this tab, kept up, with a channel for whoever joins. */
export interface RelayLine {
  readonly status: Store<LineStatus>
  /** Opens a channel: now, or when the line is there. */
  join(end: ChannelEnd): Channel
  close(): void
}

export interface RelayLineOptions {
  readonly url: string
  readonly Socket: SocketClass
  readonly clock: Clock
  readonly random: Random
  readonly scheduler: Scheduler
  readonly network: Network
}

/** A line that comes back within this time (ms) was never said to be off. */
const GRACE: Ms = 2_500
/** Whatever it has to bring, a line may not be silent for longer (ms). */
const LONGEST_PATIENCE: Ms = 40_000

/** Connects, and connects again for as long as the relay does not turn this browser away. */
export function openRelayLine({ network, random, scheduler, ...rest }: RelayLineOptions): RelayLine {
  const status = valueStore<LineStatus>({ line: 'connecting', code: null })
  const table = createChannelTable()
  let socket: TabSocket | null = null
  let attempt = 0
  /** Lines in a row that were given up for their silence: a slow one needs more time for what it has to bring. */
  let deaths = 0
  let farewell: Extract<RelayControl, { type: 'bye' }> | null = null
  let largest: { readonly bytes: number; readonly end: ChannelEnd } | null = null
  let isHeldOff = false
  let cancelRetry: (() => void) | null = null
  let cancelGrace: (() => void) | null = null

  const show = (line: LineStatus['line'], code: RefusalCode | null): void => {
    if (line !== 'connecting') {
      cancelGrace?.()
      cancelGrace = null
    }
    const present = status.get()
    if (present.line !== line || present.code !== code) status.set({ line, code })
  }
  const control = (message: Parameters<typeof encodeControl>[0]): void =>
    socket?.send(encodePacket(CONTROL_CHANNEL, encodeControl(message)))

  const ask = (end: ChannelEnd): void => control({ type: 'open', channel: table.assign(end), ...end.asks() })
  const refused = ({ channel, code, retry }: Extract<RelayControl, { type: 'refused' }>): void => {
    const end = table.endOf(channel)
    if (!end) return
    table.remove(end)
    end.refused(code, retry)
  }
  const hear = (message: RelayControl): void => {
    switch (message.type) {
      case 'opened':
        attempt = 0
        show('online', null)
        return table.endOf(message.channel)?.opened(message.epoch, message.rights)
      case 'rights':
        return table.endOf(message.channel)?.rights(message.rights)
      case 'filling':
        return table.endOf(message.channel)?.filling(message.share)
      case 'refused':
        return refused(message)
      case 'bye':
        farewell = message
        return
      case 'pong':
        deaths = 0
        return socket?.answered()
      default:
        return unreachable(message)
    }
  }
  const receive = (packet: Uint8Array): void => {
    const { line, code } = status.get()
    if (line !== 'online' && !code) show('online', null)
    const decoded = decodePacket(packet)
    if (!decoded.ok) return
    const { channel, message } = decoded.value
    if (channel !== CONTROL_CHANNEL) return table.endOf(channel)?.received(message)
    const heard = decodeRelayControl(message)
    if (heard.ok) hear(heard.value)
  }

  const connect = (): void => {
    cancelRetry?.()
    cancelRetry = null
    isHeldOff = false
    farewell = null
    largest = null
    socket = openTabSocket({
      ...rest,
      scheduler,
      patience: Math.min(LONGEST_PATIENCE, PATIENCE * 2 ** deaths),
      opened: () => {
        if (!status.get().code) show('online', null)
        for (const end of table.waiting()) ask(end)
      },
      received: receive,
      ended: (code, dead) => lose(farewell?.code ?? reasonOf(code), dead),
    })
  }
  const lose = (code: RefusalCode | null, dead: boolean): void => {
    socket = null
    if (dead) deaths += 1
    // what was too large is one document's: the others come back
    const blamed = code === 'too-large' ? largest?.end : undefined
    const isForGood = farewell?.retryIn === null && code !== 'too-large'
    if (code !== null && (isForGood || turnsAway(code))) return turnAway(code)
    if (dead || network.isUnplugged() || status.get().line === 'offline') show('offline', code)
    else {
      show('connecting', code)
      cancelGrace ??= scheduler.after(GRACE, () => show('offline', status.get().code))
    }
    const least = farewell?.retryIn ?? leastWait(code)
    isHeldOff = least > 0
    cancelRetry = scheduler.after(least + retryDelay(attempt, random), connect)
    attempt += 1
    for (const end of table.drop()) {
      if (end === blamed) end.refused('too-large', false)
      else end.lost()
    }
  }
  const turnAway = (code: RefusalCode | null): void => {
    if (!code) return
    stopListening()
    show('refused', code)
    for (const end of table.clear()) end.turnedAway(code)
  }
  const stopListening = network.listen({
    offline: () => show('offline', status.get().code),
    wake: () => {
      socket?.check()
      if (cancelRetry && !isHeldOff) connect()
    },
  })

  cancelRetry = scheduler.after(0, connect)
  return {
    status,
    join: (end) => {
      table.add(end)
      if (status.get().line === 'refused') scheduler.after(0, () => turnAway(status.get().code))
      else if (socket?.isOpen()) ask(end)
      return {
        send: (message) => {
          const number = table.numberOf(end)
          if (number === null) return
          if (!largest || message.length > largest.bytes) largest = { bytes: message.length, end }
          socket?.send(encodePacket(number, message))
        },
        leave: () => {
          const number = table.numberOf(end)
          table.remove(end)
          if (number !== null) control({ type: 'close', channel: number })
        },
      }
    },
    close: () => {
      stopListening()
      cancelRetry?.()
      cancelGrace?.()
      socket?.close()
      socket = null
      table.clear()
    },
  }
}
