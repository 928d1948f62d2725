import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CLOSE } from '@tablee/protocol'
import type { OpenDocument, SyncStatus } from '@tablee/provider'
import { openDocument, presenceOf } from '@tablee/provider'
import type { Identity, Rights, Rooms } from '@tablee/room'
import { createRooms } from '@tablee/room'
import type { Store } from '@tablee/std'
import { err, ok, silentLogger, systemClock, systemScheduler } from '@tablee/std'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { openLog } from '../storage/log.ts'
import type { SyncRefusal } from './attach-sync.ts'
import { attachSync } from './attach-sync.ts'

const CYCLE = 'cycle-one'
const RULES = { roots: { cards: 'map', free: 'map' }, sealed: ['cards'], maxBytes: 1024 * 1024 } as const

interface Relay {
  readonly url: string
  readonly port: number
  readonly rooms: Rooms
  readonly rights: Map<string, Rights>
  readonly structures: Map<string, string>
  stop(): Promise<void>
}

let folder: string
let relay: Relay
let opened: { close(): void }[]

/** A relay whose people are named by the `x-person` header: cookies are another part's concern. */
async function startRelay(port = 0): Promise<Relay> {
  const log = await openLog(join(folder, 'tablee.db'))
  const rights = new Map<string, Rights>()
  const structures = new Map<string, string>()
  const access = {
    rights: ({ participant }: { readonly participant: string }): Rights => rights.get(participant) ?? 'write',
    present: (identity: Identity) => ({ ...identity, structure: structures.get(identity.participant) ?? null }),
    rules: (document: string) => (document === `${CYCLE}/content:roadmap` ? RULES : null),
  }
  const rooms = createRooms({ access, log, clock: systemClock, scheduler: systemScheduler, logger: silentLogger })
  const server = createServer((_request, response) => response.end())
  const sync = attachSync(server, {
    rooms,
    logger: silentLogger,
    socketsPerPerson: 3,
    authenticate: async ({ headers }) => {
      const person = headers['x-person']
      if (headers.origin === 'https://elsewhere.example') return err<SyncRefusal>('origin-refused')
      if (person === 'crash') throw new Error('the database does not answer')
      if (typeof person !== 'string') return err<SyncRefusal>(CLOSE.noAccess)
      const identity = {
        participant: person,
        name: person.toUpperCase(),
        structure: null,
        role: 'participant' as const,
      }
      return ok({ identity, device: null })
    },
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const actual = (server.address() as AddressInfo).port
  return {
    url: `ws://127.0.0.1:${actual}`,
    port: actual,
    rooms,
    rights,
    structures,
    stop: async () => {
      await rooms.close()
      await sync.close()
      await log.close()
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

const socketOf = (person: string) =>
  class extends WebSocket {
    constructor(url: string, protocols: string[]) {
      super(url, protocols, { headers: { 'x-person': person } })
    }
  }

function open(person: string, options: { readonly writable?: boolean; readonly document?: string } = {}): OpenDocument {
  // reason: ws types its events more narrowly than the platform does
  const Socket = socketOf(person) as unknown as NonNullable<Parameters<typeof openDocument>[0]['WebSocket']>
  const { document = 'content:roadmap', ...rest } = options
  const handle = openDocument({
    cycle: CYCLE,
    document,
    participant: person,
    relay: relay.url,
    WebSocket: Socket,
    ...rest,
  })
  opened.push(handle)
  return handle
}

const free = ({ doc }: { readonly doc: Y.Doc }): Y.Map<unknown> => doc.getMap('free')
const until = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 10_000, interval: 20 })
const untilStatus = (status: Store<SyncStatus>, wanted: Partial<SyncStatus>): Promise<void> =>
  until(() => expect(status.get()).toMatchObject(wanted))

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tablee-sync-'))
  opened = []
  relay = await startRelay()
})

afterEach(async () => {
  for (const handle of opened) handle.close()
  await relay.stop()
  await rm(folder, { recursive: true })
})

test('two browsers converge, and what is shown as saved is in the log', async () => {
  const [aicha, marc] = [open('aicha'), open('marc')]
  await untilStatus(aicha.status, { line: 'online', loaded: true })
  free(aicha).set('a', 1)
  free(aicha).set('b', 2)
  expect(aicha.status.get()).toMatchObject({ pending: 2, savedAt: null })
  await untilStatus(aicha.status, { pending: 0 })
  expect(aicha.status.get().savedAt).toBeGreaterThan(0)
  expect(await relay.rooms.read(`${CYCLE}/content:roadmap`, (doc) => doc.getMap('free').toJSON())).toEqual({
    a: 1,
    b: 2,
  })
  await until(() => expect(free(marc).toJSON()).toEqual({ a: 1, b: 2 }))
  expect(marc.status.get()).toMatchObject({ pending: 0, savedAt: null })
})

test('a restart of the relay loses nothing, and what was written meanwhile is saved after it', async () => {
  const [aicha, marc] = [open('aicha'), open('marc')]
  await untilStatus(aicha.status, { line: 'online' })
  free(aicha).set('before', 1)
  await untilStatus(aicha.status, { pending: 0 })
  await relay.stop()
  free(aicha).set('during', 1)
  await until(() => expect(aicha.status.get().line).not.toBe('online'))
  expect(aicha.status.get().pending).toBe(1)
  relay = await startRelay(relay.port)
  await untilStatus(aicha.status, { line: 'online', pending: 0 })
  await until(() => expect(free(marc).toJSON()).toEqual({ before: 1, during: 1 }))
})

test('an unmodified y-websocket provider takes part', async () => {
  const doc = new Y.Doc()
  const polyfill = socketOf('plain') as unknown as typeof globalThis.WebSocket // reason: ws in the place of the platform's
  const plain = new WebsocketProvider(`${relay.url}/sync/${CYCLE}`, 'content:roadmap', doc, {
    WebSocketPolyfill: polyfill,
    disableBc: true,
  })
  opened.push({ close: () => plain.destroy() })
  const marc = open('marc')
  doc.getMap('free').set('early', 1)
  await until(() => expect(plain.synced).toBe(true))
  doc.getMap('free').set('late', 1)
  await until(() => expect(free(marc).toJSON()).toEqual({ early: 1, late: 1 }))
  free(marc).set('back', 1)
  await until(() => expect(doc.getMap('free').toJSON()).toEqual({ early: 1, late: 1, back: 1 }))
})

test('presence shows who is there as the relay knows them', async () => {
  const [aicha, marc] = [open('aicha'), open('marc')]
  const seen = presenceOf(marc.awareness).peers
  presenceOf(aicha.awareness).show({ cursor: { x: 1, y: 2 }, editing: null })
  await until(() =>
    expect(seen.get()).toMatchObject([{ who: { participant: 'aicha', name: 'AICHA' }, cursor: { x: 1, y: 2 } }]),
  )
  relay.structures.set('aicha', 'ccas')
  relay.rooms.rightsChanged(`${CYCLE}/`)
  await until(() => expect(seen.get()).toMatchObject([{ who: { structure: 'ccas' }, cursor: { x: 1, y: 2 } }]))
  presenceOf(aicha.awareness).show({ cursor: { x: 3, y: 4 }, editing: null })
  await until(() => expect(seen.get()).toMatchObject([{ who: { structure: 'ccas' }, cursor: { x: 3, y: 4 } }]))
  aicha.close()
  await until(() => expect(seen.get()).toEqual([]))
})

test("a reader's write is refused by the relay, and said", async () => {
  relay.rights.set('elue', 'read')
  const [reader, marc] = [open('elue'), open('marc')]
  await untilStatus(reader.status, { line: 'online' })
  free(reader).set('a', 1)
  await untilStatus(reader.status, { line: 'refused', refusal: { code: 'read-only' }, pending: 1 })
  await untilStatus(marc.status, { line: 'online' })
  expect(free(marc).toJSON()).toEqual({})
  expect(await relay.rooms.read(`${CYCLE}/content:roadmap`, (doc) => doc.getMap('free').toJSON())).toEqual({})
})

test('a document opened to be read sends nothing', async () => {
  const reader = open('aicha', { writable: false })
  await untilStatus(reader.status, { line: 'online', loaded: true })
  free(reader).set('a', 1)
  const marc = open('marc')
  free(marc).set('b', 1)
  await until(() => expect(free(reader).has('b')).toBe(true))
  expect(free(marc).toJSON()).toEqual({ b: 1 })
})

test('a forged update closes its sender alone, for good', async () => {
  const [forger, marc] = [open('forger'), open('marc')]
  await untilStatus(forger.status, { line: 'online' })
  forger.doc.getMap('elsewhere').set('a', 1)
  await untilStatus(forger.status, { line: 'refused', refusal: { code: CLOSE.refused } })
  await untilStatus(marc.status, { line: 'online' })
})

test('someone removed is closed at once, and told so', async () => {
  const aicha = open('aicha')
  await untilStatus(aicha.status, { line: 'online' })
  relay.rights.set('aicha', 'none')
  relay.rooms.rightsChanged(`${CYCLE}/`)
  await untilStatus(aicha.status, { line: 'refused', refusal: { code: CLOSE.revoked } })
})

test('a document that is not, and a person without access, are told by a close code', async () => {
  await untilStatus(open('aicha', { document: 'content:directory' }).status, { refusal: { code: CLOSE.unknown } })
  const stranger = new WebSocket(`${relay.url}/sync/${CYCLE}/content:roadmap`)
  expect((await once(stranger, 'close'))[0]).toBe(CLOSE.noAccess)
})

test('one person may not hold more sockets than the limit', async () => {
  for (let index = 0; index < 3; index += 1) await untilStatus(open('aicha').status, { line: 'online' })
  const fourth = open('aicha')
  await untilStatus(fourth.status, { line: 'refused', refusal: { code: CLOSE.rate } })
  opened[0]?.close()
  await new Promise((done) => setTimeout(done, 50))
  await untilStatus(open('aicha').status, { line: 'online' })
})

test.each([
  ['a foreign page', `/sync/${CYCLE}/plan`, { origin: 'https://elsewhere.example' }, 403],
  ['a path that is no document', '/sync/../../etc/passwd', {}, 404],
  ['an absurd name', `/sync/${CYCLE}/${'x'.repeat(500)}`, {}, 404],
  ['another path', '/elsewhere', {}, 404],
  ['a failing database', `/sync/${CYCLE}/plan`, { 'x-person': 'crash' }, 500],
])('%s gets an HTTP refusal', async (_what, path, headers, status) => {
  const socket = new WebSocket(`${relay.url}${path}`, { headers })
  socket.on('error', () => {})
  const [, response] = (await once(socket, 'unexpected-response')) as [unknown, IncomingMessage]
  expect(response.statusCode).toBe(status)
  socket.terminate()
})

test('frames that are malformed, of text or too large end their own socket and nothing else', async () => {
  const marc = open('marc')
  await untilStatus(marc.status, { line: 'online' })
  const attacks: ((socket: WebSocket) => void)[] = [
    (socket) => socket.send('text'),
    (socket) => socket.send(Uint8Array.of(200, 200)),
    (socket) => socket.send(new Uint8Array(1024 * 1024 + 65)),
    // reason: no client library sends a reserved opcode
    (socket) =>
      (socket as unknown as { readonly _socket: { write(bytes: Uint8Array): void } })._socket.write(
        Uint8Array.of(0xff, 0xff, 0xff),
      ),
  ]
  const codes: unknown[] = []
  for (const attack of attacks) {
    const socket = new WebSocket(`${relay.url}/sync/${CYCLE}/content:roadmap`, { headers: { 'x-person': 'attacker' } })
    socket.on('error', () => {})
    await once(socket, 'open')
    attack(socket)
    codes.push((await once(socket, 'close'))[0])
  }
  expect(codes).toEqual([CLOSE.refused, CLOSE.refused, 1009, 1002])
  free(marc).set('still', 'here')
  await untilStatus(marc.status, { pending: 0 })
})

test('a connection that breaks in the middle of its upgrade does no harm', async () => {
  const socket = connect(relay.port, '127.0.0.1')
  await once(socket, 'connect')
  socket.write(`GET /sync/${CYCLE}/plan HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n`)
  socket.resetAndDestroy()
  await untilStatus(open('marc').status, { line: 'online' })
})
