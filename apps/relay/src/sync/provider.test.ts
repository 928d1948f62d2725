import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { OpenDocument, RelayConnection, SocketClass, SyncStatus } from '@tablee/provider'
import { openConnection, presenceOf } from '@tablee/provider'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import type * as Y from 'yjs'
import { CYCLE, DOCUMENT, KEY, startSyncStage } from '../../testing/sync-stage.ts'
import type { SyncStage } from '../../testing/sync-stage.ts'

// the browser's end of the wire as it is, against the relay's as it is

let folder: string
let stage: SyncStage
let connections: RelayConnection[]

function connect(person: string): RelayConnection {
  class Socket extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, { headers: { 'x-person': person } })
    }
  }
  const connection = openConnection({
    cycle: CYCLE,
    participant: person,
    relay: stage.url,
    WebSocket: Socket as unknown as SocketClass, // reason: ws in the place of the platform's
  })
  connections.push(connection)
  return connection
}

const free = ({ doc }: { readonly doc: Y.Doc }): Y.Map<unknown> => doc.getMap('free')
const until = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 15_000, interval: 20 })
const untilStatus = ({ status }: OpenDocument, wanted: Partial<SyncStatus>): Promise<void> =>
  until(() => expect(status.get()).toMatchObject(wanted))

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tablee-provider-'))
  connections = []
  stage = await startSyncStage(folder)
})

afterEach(async () => {
  for (const connection of connections) connection.close()
  await stage.stop()
  await rm(folder, { recursive: true })
})

test('two browsers converge, and what is shown as saved is in the log', async () => {
  const [aicha, marc] = [connect('aicha').openDocument(DOCUMENT), connect('marc').openDocument(DOCUMENT)]
  await untilStatus(aicha, { line: 'online', loaded: true, rights: 'write' })
  free(aicha).set('a', 1)
  free(aicha).set('b', 2)
  expect(aicha.status.get()).toMatchObject({ pending: 2, savedAt: null })
  await untilStatus(aicha, { pending: 0 })
  expect(aicha.status.get().savedAt).toBeGreaterThan(0)
  expect(await stage.committed()).toEqual({ a: 1, b: 2 })
  await until(() => expect(free(marc).toJSON()).toEqual({ a: 1, b: 2 }))
})

test('a restart of the relay loses nothing, and what was written meanwhile is saved after it', async () => {
  const [aicha, marc] = [connect('aicha').openDocument(DOCUMENT), connect('marc').openDocument(DOCUMENT)]
  await untilStatus(aicha, { line: 'online', loaded: true })
  free(aicha).set('before', 1)
  await untilStatus(aicha, { pending: 0 })
  const { port } = stage
  await stage.stop()
  free(aicha).set('during', 1)
  await until(() => expect(aicha.status.get()).toMatchObject({ pending: 1, savedAt: expect.any(Number) as number }))
  stage = await startSyncStage(folder, { port })
  await untilStatus(aicha, { line: 'online', pending: 0 })
  await until(() => expect(free(marc).toJSON()).toEqual({ before: 1, during: 1 }))
})

test('presence is of those who are there, by their participant', async () => {
  const [aicha, marc] = [connect('aicha').openDocument(DOCUMENT), connect('marc').openDocument(DOCUMENT)]
  const seen = presenceOf(marc.awareness).peers
  presenceOf(aicha.awareness).show({ cursor: { x: 1, y: 2 }, editing: null, view: null, zone: null })
  await until(() => expect(seen.get()).toMatchObject([{ who: 'aicha', cursor: { x: 1, y: 2 } }]))
  connections[0]?.close()
  await until(() => expect(seen.get()).toEqual([]))
})

test('a document begun anew is refused to an old copy, which is told and overwrites nothing', async () => {
  const aicha = connect('aicha').openDocument(DOCUMENT)
  await untilStatus(aicha, { line: 'online', loaded: true })
  await stage.rooms.raiseEpoch(KEY)
  await until(() => expect(aicha.status.get().refusal).toMatchObject({ code: 'epoch', remedy: 'reopen' }))
  free(aicha).set('stale', 1)
  expect(await stage.committed()).toEqual({})
})

test('someone sent away is told so, on every document', async () => {
  const connection = connect('aicha')
  const aicha = connection.openDocument(DOCUMENT)
  await untilStatus(aicha, { line: 'online', loaded: true })
  stage.rooms.dismiss(`${CYCLE}/`, ({ participant }) => participant === 'aicha')
  await until(() => expect(connection.line.get()).toMatchObject({ line: 'refused', code: 'revoked' }))
})

test('a sixth tab is told that there are too many, and keeps trying', async () => {
  const tabs = Array.from({ length: 5 }, () => connect('aicha'))
  await until(() => expect(tabs.map(({ line }) => line.get().line)).toEqual(tabs.map(() => 'online')))
  const sixth = connect('aicha')
  await until(() => expect(sixth.line.get()).toMatchObject({ code: 'too-many' }))
  tabs[0]?.close()
  await untilStatus(sixth.openDocument(DOCUMENT), { line: 'online', loaded: true })
})
