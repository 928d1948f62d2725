import { CLOSE, SUBPROTOCOL } from '@tablee/protocol'
import type { Clock, Random, Scheduler, Store } from '@tablee/std'
import { cryptoRandom, systemClock, systemScheduler, valueStore } from '@tablee/std'
import { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { localCopyName } from './erase-local-copies.ts'
import { keepLocalCopy, noCopy } from './local-copy.ts'
import type { SocketClass } from './relay-socket.ts'
import { isRefusal, relaySocketClass } from './relay-socket.ts'
import { createSaveTracker } from './save-tracker.ts'
import type { SyncStatus } from './sync-status.ts'
import { BEFORE_CONNECTING } from './sync-status.ts'

export interface OpenDocumentOptions {
  readonly cycle: string
  readonly document: string
  /** Whose this browser is: a copy kept here is never shown to another person. */
  readonly participant: string
  /** Where the relay is, such as `wss://example.org`; by default where the page came from. */
  readonly relay?: string
  /** False: nothing is ever sent nor kept here, as for a document that one may only read. True by default. */
  readonly writable?: boolean
  /** The platform's own by default; that of `ws` in Node. */
  readonly WebSocket?: SocketClass
  readonly clock?: Clock
  readonly random?: Random
  readonly scheduler?: Scheduler
}

/** A document kept in step with the relay for as long as it is open. */
export interface OpenDocument {
  readonly doc: Y.Doc
  /** Says nothing of this browser until `presenceOf` is asked for: only one document is looked at. */
  readonly awareness: Awareness
  readonly status: Store<SyncStatus>
  close(): void
  /** Closes it and erases this browser's copy: after a refusal, what was written here is to be left behind. */
  reset(): Promise<void>
}

/** Longest wait between two attempts to connect (ms), before the jitter. */
const LONGEST_WAIT = 5_000
/** Everyone comes back within this time (ms) after a restart, not at once. */
const JITTER = 1_000
/** A line that comes back within this time (ms) was never said to be off. */
const GRACE = 2_500

/**
 * Refusals after which what was written here can never be accepted, or must no longer lie here. Not « unknown »:
 * a relay started on the wrong folder would have everyone's copy erased.
 */
const LEAVE_BEHIND: readonly unknown[] = ['read-only', CLOSE.refused, CLOSE.epoch, CLOSE.revoked]

/**
 * Opens a document: from this browser's copy if there is one, then from the relay. Changes to `doc` are sent as
 * they are made; `status` says truly what the relay has committed.
 */
export function openDocument(options: OpenDocumentOptions): OpenDocument {
  const { cycle, document, participant, writable = true } = options
  const { clock = systemClock, random = cryptoRandom, scheduler = systemScheduler } = options
  const doc = new Y.Doc()
  const awareness = new Awareness(doc)
  awareness.setLocalState(null)
  const status = valueStore<SyncStatus>(BEFORE_CONNECTING)
  const tracker = createSaveTracker()
  const copy = writable ? keepLocalCopy(localCopyName({ cycle, document, participant }), doc, scheduler) : noCopy
  let attempts = 0
  let closed = false
  let cancelGrace: (() => void) | null = null

  const show = (change: Partial<SyncStatus>): void => {
    const next = { ...status.get(), ...change }
    if (JSON.stringify(next) !== JSON.stringify(status.get())) status.set(next)
  }
  const showPending = (change: Partial<SyncStatus> = {}): void => {
    const before = status.get().pending > 0
    const pending = tracker.pending()
    if (pending > 0 !== before) copy.setUnsaved(pending > 0)
    show({ pending, ...change })
  }
  const endGrace = (): void => {
    cancelGrace?.()
    cancelGrace = null
  }
  /** Sent away for writing too fast, after a while on the line: one may come back. Sent away at the door, not. */
  const isPassing = (code: number): boolean =>
    code === CLOSE.rate && status.get().line !== 'refused' && status.get().loaded
  const goOffline = (): void => {
    endGrace()
    show({ line: 'offline' })
  }
  const refuse = (code: NonNullable<SyncStatus['refusal']>['code']): void => {
    endGrace()
    // before it is shown: whoever hears of it may open the document afresh at once
    if (LEAVE_BEHIND.includes(code)) void copy.erase()
    show({ line: 'refused', refusal: { code } })
  }

  const Socket = relaySocketClass({
    Socket: options.WebSocket ?? (WebSocket as SocketClass),
    clock,
    scheduler,
    delay: () => {
      attempts += 1
      return attempts === 1 ? 0 : Math.floor(((random.bytes(1)[0] ?? 0) / 256) * JITTER)
    },
    opened: tracker.opened,
    client: () => awareness.clientID,
    sending: (step) => writable && tracker.sending(step),
    acknowledged: (count) => showPending(tracker.acknowledged(count) ? { savedAt: clock.now() } : {}),
    denied: () => {
      refuse('read-only')
      provider.disconnect()
    },
    closed: (code, dead) => {
      if (closed || status.get().refusal) return
      if (isRefusal(code) && !isPassing(code)) return refuse(code)
      if (dead || isUnplugged()) return goOffline()
      if (status.get().line === 'offline') return
      show({ line: 'connecting' })
      cancelGrace ??= scheduler.after(GRACE, goOffline)
    },
  })

  // before the provider listens: a change must be counted before the message that carries it goes
  doc.on('update', (_update: Uint8Array, origin: unknown) => {
    if (origin === provider || copy.isOrigin(origin)) return
    tracker.changed()
    showPending()
  })
  const provider = new WebsocketProvider(`${options.relay ?? relayOfPage()}/sync/${cycle}`, document, doc, {
    awareness,
    connect: false,
    disableBc: true,
    maxBackoffTime: LONGEST_WAIT,
    protocols: [SUBPROTOCOL],
    shouldReconnect: ({ code }) => !isRefusal(code) || isPassing(code),
    WebSocketPolyfill: Socket,
  })
  provider.on('status', ({ status: line }) => {
    if (line !== 'connected') return
    // others saw us leave under the present clock: a later one makes them see us come back
    const state = awareness.getLocalState()
    if (state) awareness.setLocalState(state)
  })
  provider.on('sync', (synced: boolean) => {
    if (!synced) return
    endGrace()
    copy.setComplete()
    show({ line: 'online', loaded: true })
  })
  const stopListening = listenToNetwork({
    offline: () => {
      if (!status.get().refusal) goOffline()
    },
    online: () => {
      if (!status.get().refusal && provider.synced) show({ line: 'online' })
    },
  })

  void copy.opened.then(({ unsaved, complete }) => {
    if (closed) return
    if (unsaved) tracker.changed()
    showPending({ loaded: status.get().loaded || complete })
    provider.connect()
  })

  const close = (): void => {
    if (closed) return
    closed = true
    endGrace()
    stopListening()
    provider.destroy()
    awareness.destroy()
    copy.close()
    doc.destroy()
  }
  return {
    doc,
    awareness,
    status,
    close,
    reset: async () => {
      const erased = copy.erase()
      close()
      await erased
    },
  }
}

function relayOfPage(): string {
  return location.origin.replace(/^http/, 'ws')
}

function isUnplugged(): boolean {
  return typeof window === 'object' && !navigator.onLine
}

function listenToNetwork(listeners: { readonly offline: () => void; readonly online: () => void }): () => void {
  if (typeof window === 'undefined') return () => {}
  window.addEventListener('offline', listeners.offline)
  window.addEventListener('online', listeners.online)
  return () => {
    window.removeEventListener('offline', listeners.offline)
    window.removeEventListener('online', listeners.online)
  }
}
