import { manualScheduler, seededRandom, systemScheduler } from '@tablee/std'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import * as Y from 'yjs'
import { openConnection } from '../src/open-connection.ts'
import type { OpenDocument } from '../src/open-document.ts'
import type { Wire } from './fake-wires.ts'
import { fakeNetwork, fakeWires } from './fake-wires.ts'

/** The document that the tests are about, and whose. */
export const CYCLE = 'cycle-one'
export const DOCUMENT = 'content:roadmap'

/** A connection over wires that are moved by hand, in a browser whose databases outlive it. */
export function startConnection(databases?: IDBFactory, participant = 'aicha') {
  const time = manualScheduler(1_000_000)
  const network = fakeNetwork()
  const { Socket, wires, last } = fakeWires()
  const connection = openConnection({
    cycle: CYCLE,
    participant,
    relay: 'wss://example.org',
    WebSocket: Socket,
    clock: time,
    random: seededRandom(20_261_122),
    scheduler: time,
    network,
    databases,
  })
  time.advance(0)
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 12; turn += 1) {
      time.advance(0)
      await new Promise<void>((done) => systemScheduler.after(0, done))
    }
  }
  return { connection, network, time, wires, last, settle }
}

export type StartedConnection = ReturnType<typeof startConnection>

/** A new browser of the same device: its databases are those of `factory`, as y-indexeddb finds them too. */
export function device(factory: IDBFactory = new IDBFactory()): IDBFactory {
  globalThis.indexedDB = factory
  globalThis.IDBKeyRange = IDBKeyRange
  return factory
}

/** A document that is open and synchronised with a relay that has `state`, on channel `channel` of the last wire. */
export async function openSynchronised(
  started: StartedConnection,
  { state = new Y.Doc(), writable = true, channel = 1, epoch = 0 } = {},
): Promise<OpenDocument> {
  const opened = started.connection.openDocument(DOCUMENT, { writable })
  await started.settle()
  started.last().accept()
  await answer(started, { state, channel, epoch })
  return opened
}

/** What the relay says once it has the document: opened, its SyncStep1, then its answer to that of the browser. */
export async function answer(
  { last, settle }: StartedConnection,
  given: {
    readonly state?: Y.Doc
    readonly channel?: number
    readonly epoch?: number
    readonly rights?: 'write' | 'read'
  } = {},
): Promise<void> {
  const { state = new Y.Doc(), channel = 1, epoch = 0, rights = 'write' } = given
  const wire = last()
  wire.say({ type: 'opened', channel, epoch, rights })
  wire.on(channel, { type: 'sync-step-1', stateVector: Y.encodeStateVector(state) })
  wire.on(channel, { type: 'sync-step-2', update: Y.encodeStateAsUpdate(state) })
  await settle()
}

/** Acknowledges every document message of `channel` so far. */
export function acknowledge(wire: Wire, channel = 1): void {
  wire.on(channel, { type: 'ack', count: wire.documentMessages(channel).length })
}

/** The document that the messages of `channel` make. */
export function replayed(wire: Wire, channel = 1): Y.Doc {
  const doc = new Y.Doc()
  for (const update of wire.documentMessages(channel)) Y.applyUpdate(doc, update)
  return doc
}
