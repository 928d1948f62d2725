import { tabPath } from '@tablee/protocol'
import type { Clock, Random, Scheduler, Store } from '@tablee/std'
import { cryptoRandom, systemClock, systemScheduler } from '@tablee/std'
import { documentsThatWait } from './local-copy.ts'
import type { Network } from './network.ts'
import { platformNetwork } from './network.ts'
import type { OpenDocument } from './open-document.ts'
import { openDocument } from './open-document.ts'
import { createPace } from './pace.ts'
import { openRelayLine } from './relay-line.ts'
import type { Rescues } from './rescues.ts'
import { openRescues } from './rescues.ts'
import { retryDelay } from './retry-delay.ts'
import type { LineStatus } from './sync-status.ts'
import type { SocketClass } from './tab-socket.ts'

/** The cycle to connect to, for whom, and what stands in for the platform's own clock, sockets and storage. */
export interface ConnectionOptions {
  readonly cycle: string
  /** Whose this browser is. */
  readonly participant: string
  /** Where the relay is, such as `wss://example.org`; by default where the page came from. */
  readonly relay?: string
  /** The platform's own by default; that of `ws` in Node. */
  readonly WebSocket?: SocketClass
  readonly clock?: Clock
  readonly random?: Random
  readonly scheduler?: Scheduler
  readonly network?: Network
  /** The platform's own by default; without any, nothing outlives the page. */
  readonly databases?: IDBFactory | undefined
}

/** The one connection of a tab to a cycle, and the documents on it. */
export interface RelayConnection {
  /** Opens a document of the cycle; `writable` false: nothing is ever sent nor kept of it. True by default. */
  openDocument(document: string, options?: { readonly writable?: boolean }): OpenDocument
  readonly line: Store<LineStatus>
  /** Documents in whose copies something waits that an earlier page could not have saved: opened, it is sent or given back. */
  documentsThatWait(): Promise<readonly string[]>
  /** What was written here and could not be saved. */
  readonly rescues: Rescues
  /** Closes the documents that are still open, and the connection. */
  close(): void
}

/** Connects to a cycle, and stays connected until it is closed or turned away. */
export function openConnection(options: ConnectionOptions): RelayConnection {
  const { cycle, participant, databases = globalThis.indexedDB } = options
  const { clock = systemClock, random = cryptoRandom, scheduler = systemScheduler } = options
  const line = openRelayLine({
    url: `${options.relay ?? relayOfPage()}${tabPath(cycle)}`,
    Socket: options.WebSocket ?? (WebSocket as SocketClass),
    network: options.network ?? platformNetwork,
    clock,
    random,
    scheduler,
  })
  const pace = createPace(clock)
  const rescues = openRescues(cycle, participant, databases)
  /** Refusals in a row, by document: opened afresh or not, it comes back ever more slowly. */
  const refusals = new Map<string, number>()
  const open = new Set<OpenDocument>()
  return {
    line: line.status,
    rescues,
    documentsThatWait: () => documentsThatWait({ cycle, participant }, databases),
    openDocument: (document, { writable = true } = {}) => {
      const common = { cycle, document, participant, writable, line, pace, rescues, clock, scheduler, databases }
      const opened = openDocument({
        ...common,
        delay: () => {
          const times = refusals.get(document) ?? 0
          return times === 0 ? 0 : retryDelay(times - 1, random)
        },
        refused: () => refusals.set(document, (refusals.get(document) ?? 0) + 1),
        welcomed: () => refusals.delete(document),
      })
      const handle: OpenDocument = {
        ...opened,
        close: () => {
          open.delete(handle)
          opened.close()
        },
        reset: () => {
          open.delete(handle)
          return opened.reset()
        },
      }
      open.add(handle)
      return handle
    },
    close: () => {
      for (const document of open) document.close()
      line.close()
    },
  }
}

function relayOfPage(): string {
  return location.origin.replace(/^http/, 'ws')
}
