import type { RefusalCode } from '@tablee/protocol'
import type { Clock, Ms, Scheduler, Store } from '@tablee/std'
import { valueStore } from '@tablee/std'
import { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { channelSocketClass } from './channel-socket.ts'
import { turnsAway } from './closing.ts'
import { openCopies } from './copies.ts'
import type { Pace } from './pace.ts'
import type { RelayLine } from './relay-line.ts'
import type { Rescues } from './rescues.ts'
import { createSaveTracker } from './save-tracker.ts'
import type { DocumentRefusal, SyncStatus } from './sync-status.ts'
import { BEFORE_CONNECTING } from './sync-status.ts'
import { readParts, trackUnsavedWork } from './unsaved-work.ts'

/** A document kept in step with the relay for as long as it is open. */
export interface OpenDocument {
  readonly doc: Y.Doc
  /** Says nothing of this browser until `presenceOf` is asked for: only one document is looked at. */
  readonly awareness: Awareness
  readonly status: Store<SyncStatus>
  /**
   * Up to which of its clocks the relay has committed what `client` wrote, who is this browser's own, or was in an earlier life of
   * this page: nobody else has read what came after. Infinity for others.
   */
  savedClock(client: number): number
  close(): void
  /** Closes it and erases this browser's copy, unsaved work and all: the person leaves this device. */
  reset(): Promise<void>
}

export interface DocumentContext {
  readonly cycle: string
  readonly document: string
  /** Whose this browser is: a copy kept here is never shown to another person. */
  readonly participant: string
  /** False: nothing is ever sent nor kept here, as for a document that one may only read. */
  readonly writable: boolean
  readonly line: RelayLine
  readonly pace: Pace
  readonly rescues: Rescues
  readonly clock: Clock
  readonly scheduler: Scheduler
  readonly databases: IDBFactory | undefined
  /** How long (ms) to wait before a channel is asked for; grows with each refusal, until it goes well again. */
  delay(): Ms
  refused(): void
  welcomed(): void
}

/** The largest synchronisation message that the relay takes (bytes; `reliability.md`, Limits). */
const LARGEST_SYNC = 1024 * 1024
/** What cannot be put aside within this time (ms) is said to be refused all the same. */
const PATIENCE = 2_000

/**
 * Opens a document: from this browser's copy if there is one, then from the relay. Changes to `doc` are sent as
 * they are made; `status` says truly what the relay has committed.
 */
export function openDocument(context: DocumentContext): OpenDocument {
  const { document, writable, line, clock, scheduler, rescues } = context
  const doc = new Y.Doc()
  const awareness = new Awareness(doc)
  awareness.setLocalState(null)
  const status = valueStore<SyncStatus>(BEFORE_CONNECTING)
  const tracker = createSaveTracker()
  const copies = openCopies(context, doc)
  const work = trackUnsavedWork(() => copies.present().setUnsaved(work.parts()))
  let epoch: number | null = null
  let recalledAs = 0
  let over: RefusalCode | null = null
  let closed = false

  const show = (change: Partial<SyncStatus> = {}): void => {
    if (closed) return
    const counts = { pending: tracker.pending(), unsent: tracker.unsent() }
    const next = { ...status.get(), ...counts, line: lineNow(), ...change }
    if (JSON.stringify(next) !== JSON.stringify(status.get())) status.set(next)
  }
  const lineNow = (): SyncStatus['line'] => {
    const { line: present } = line.status.get()
    if (status.get().line === 'refused') return 'refused'
    return present === 'online' && !provider.synced ? 'connecting' : present
  }
  const putAside = async (code: RefusalCode): Promise<void> => {
    const parts = readParts(doc, work.parts())
    if (tracker.pending() === 0 && parts.length === 0) return
    await rescues.keep({ id: `${document}#${doc.clientID}`, document, code, at: clock.now(), parts })
  }
  /** Puts what was not saved into a rescue file before the copy, which can never be accepted, is erased. */
  const leaveBehind = async (code: RefusalCode): Promise<void> => {
    const copy = copies.present()
    // listed at once, whatever the disk does
    await putAside(code)
    const ofOtherTabs = await copy.catchUp().catch(() => [])
    if (ofOtherTabs.length > 0) {
      work.recall(ofOtherTabs, tracker.saved() + 1)
      await putAside(code)
    }
    await copy.erase()
  }
  const end = (code: RefusalCode): void => {
    if (over || closed) return
    over = code
    provider.disconnect()
    const remedy: DocumentRefusal['remedy'] = turnsAway(code) ? 'none' : 'reopen'
    const say = (): void => show({ line: 'refused', refusal: { code, remedy } })
    // not « unknown »: a relay started on the wrong folder would have everyone's copy erased
    if (remedy === 'none' && code !== 'revoked') return say()
    // the relay's refusal is said once the copy is gone: who hears of it may open the document afresh at once
    const patience = new Promise<void>((done) => scheduler.after(PATIENCE, done))
    void Promise.race([leaveBehind(code), patience]).then(say)
  }

  const Socket = channelSocketClass({
    ...context,
    asks: () => ({ document, client: doc.clientID, epoch }),
    client: () => awareness.clientID,
    opened: (present, rights) => {
      if (epoch !== null && epoch !== present) {
        end('epoch')
        return false
      }
      if (epoch === null) {
        copies.begin(present)
        copies.present().setUnsaved(work.parts())
      }
      epoch = present
      tracker.restart()
      show({ rights, refusal: null })
      return true
    },
    rights: (rights) => show({ rights }),
    filling: (share) => show({ filling: share }),
    gone: () => {
      tracker.restart()
      show()
    },
    sending: (step, bytes) => {
      if (!writable || over) return false
      if (bytes > LARGEST_SYNC) {
        end('too-large')
        return false
      }
      // a browser that only reads has nothing to add, and Yjs's own tidying is no change of anyone's
      const needless = step === 'sync-step-2' && status.get().rights === 'read' && tracker.pending() === 0
      if (needless) tracker.skipStep()
      const goes = !needless && tracker.sending(step)
      show()
      return goes
    },
    acknowledged: (count) => {
      context.welcomed()
      const saves = tracker.acknowledged(count)
      work.saved(tracker.saved())
      if (count > 0) work.caughtUp()
      if (tracker.saved() >= recalledAs) copies.present().forgetRecollection()
      show(saves ? { savedAt: clock.now() } : {})
    },
    known: (states) => work.known(doc, states),
    refused: (code, retry) => {
      context.refused()
      if (retry) show({ refusal: { code, remedy: 'retry' } })
      else end(code)
    },
    turnedAway: (code) => {
      if (turnsAway(code)) end(code)
      else show({ line: 'refused' })
    },
  })

  // before the provider listens: a change must be counted before the message that carries it goes
  doc.on('update', (_update: Uint8Array, origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
    if (origin === provider || copies.isOrigin(origin)) return
    work.changed(transaction, tracker.changed())
    show()
  })
  const provider = new WebsocketProvider('tab:', document, doc, {
    awareness,
    connect: false,
    disableBc: true,
    // the line alone waits before it comes back; each socket of y-websocket waits for the line
    maxBackoffTime: 0,
    shouldReconnect: () => true,
    WebSocketPolyfill: Socket,
  })
  provider.on('status', ({ status: present }) => {
    if (present !== 'connected') return
    // others saw us leave under the present clock: a later one makes them see us come back
    const state = awareness.getLocalState()
    if (state) awareness.setLocalState(state)
  })
  provider.on('sync', (synced: boolean) => {
    if (synced) copies.present().setComplete()
    // who only reads is never acknowledged anything
    if (synced && (!writable || status.get().rights === 'read')) context.welcomed()
    show(synced ? { loaded: true } : {})
  })
  const stopWatching = line.status.subscribe(() => show())

  void copies.find().then((found) => {
    if (closed || over) return
    if (found) {
      epoch = found.epoch
      if (found.unsaved.length > 0) {
        recalledAs = tracker.changed()
        work.recall(found.unsaved, recalledAs)
      }
    }
    show({ loaded: status.get().loaded || (found?.complete ?? false) })
    provider.connect()
  })

  const close = (): void => {
    if (closed) return
    // what was still written in a document that the relay had ended belongs to its rescue file too
    if (over && !turnsAway(over)) void putAside(over)
    stopWatching()
    provider.destroy()
    closed = true
    awareness.destroy()
    copies.close()
    doc.destroy()
  }
  return {
    doc,
    awareness,
    status,
    savedClock: (client) => work.savedClock(doc, client),
    close,
    reset: async () => {
      const erased = copies.present().erase()
      close()
      await erased
    },
  }
}
