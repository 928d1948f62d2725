import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CLOSE, documentPath } from '@tablee/protocol'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { CYCLE, DOCUMENT, startSyncStage } from '../../testing/sync-stage.ts'
import type { SyncStage } from '../../testing/sync-stage.ts'

// the browser's end here is y-websocket as it is published, without any change or handler of ours

let folder: string
let stage: SyncStage
let providers: WebsocketProvider[]

/** An unmodified y-websocket client. */
function take(person: string, document = DOCUMENT): { provider: WebsocketProvider; doc: Y.Doc; free: Y.Map<unknown> } {
  const doc = new Y.Doc()
  class Socket extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, { headers: { 'x-person': person } })
    }
  }
  const provider = new WebsocketProvider(`${stage.url}/sync/${CYCLE}`, document, doc, {
    WebSocketPolyfill: Socket as unknown as typeof globalThis.WebSocket, // reason: ws in the place of the platform's
    disableBc: true,
  })
  providers.push(provider)
  return { provider, doc, free: doc.getMap('free') }
}

const until = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 10_000, interval: 20 })
const synced = ({ provider }: { provider: WebsocketProvider }): Promise<void> =>
  until(() => expect(provider.synced).toBe(true))
const closing = (provider: WebsocketProvider): Promise<number> =>
  new Promise((done) => provider.once('connection-close', (event: { code: number } | null) => done(event?.code ?? 0)))

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tablee-plain-'))
  providers = []
  stage = await startSyncStage(folder)
})

afterEach(async () => {
  for (const provider of providers) provider.destroy()
  await stage.stop()
  await rm(folder, { recursive: true })
})

test('it synchronises both ways, with what was written before it was connected', async () => {
  const aicha = take('aicha')
  aicha.free.set('early', 1)
  await synced(aicha)
  aicha.free.set('late', 1)
  const marc = take('marc')
  await until(() => expect(marc.free.toJSON()).toEqual({ early: 1, late: 1 }))
  marc.free.set('back', 1)
  await until(() => expect(aicha.free.toJSON()).toEqual({ early: 1, late: 1, back: 1 }))
  expect(await stage.committed()).toEqual({ early: 1, late: 1, back: 1 })
})

test('it hears nothing that its protocol does not know', async () => {
  const complaint = vi.spyOn(console, 'error').mockImplementation(() => {})
  const [aicha, marc] = [take('aicha'), take('marc')]
  await Promise.all([synced(aicha), synced(marc)])
  aicha.free.set('a', 1)
  await until(() => expect(marc.free.toJSON()).toEqual({ a: 1 }))
  expect(complaint).not.toHaveBeenCalled()
  complaint.mockRestore()
})

test('it sees who is there, under the name that the relay gives, until they leave', async () => {
  const [aicha, marc] = [take('aicha'), take('marc')]
  await Promise.all([synced(aicha), synced(marc)])
  const seen = (): unknown[] =>
    [...marc.provider.awareness.getStates()]
      .filter(([client]) => client !== marc.doc.clientID)
      .map(([, state]) => state)
  aicha.provider.awareness.setLocalState({ who: 'the mayor', cursor: { x: 1, y: 2 } })
  await until(() => expect(seen()).toEqual([{ who: 'aicha', cursor: { x: 1, y: 2 } }]))
  aicha.provider.ws?.close()
  aicha.provider.shouldConnect = false
  await until(() => expect(seen()).toEqual([]))
})

test('where it may only read, its writing is denied in the words of its protocol, and kept from the others', async () => {
  stage.rights.set('elue', 'read')
  const denied = vi.spyOn(console, 'warn').mockImplementation(() => {})
  const [reader, marc] = [take('elue'), take('marc')]
  await Promise.all([synced(reader), synced(marc)])
  marc.free.set('b', 1)
  await until(() => expect(reader.free.toJSON()).toEqual({ b: 1 }))
  reader.free.set('a', 1)
  await until(() => expect(denied).toHaveBeenCalledWith(expect.stringContaining('Permission denied')))
  expect(await stage.committed()).toEqual({ b: 1 })
  expect(marc.free.toJSON()).toEqual({ b: 1 })
  denied.mockRestore()
})

test('whoever comes back is seen again before they move', async () => {
  const [aicha, marc] = [take('aicha'), take('marc')]
  await Promise.all([synced(aicha), synced(marc)])
  const seen = (): unknown => marc.provider.awareness.getStates().get(aicha.doc.clientID)
  aicha.provider.awareness.setLocalState({ cursor: { x: 1, y: 2 } })
  await until(() => expect(seen()).toMatchObject({ who: 'aicha' }))
  aicha.provider.disconnect()
  await until(() => expect(seen()).toBe(undefined))
  aicha.provider.connect()
  await until(() => expect(seen()).toEqual({ who: 'aicha', cursor: { x: 1, y: 2 } }))
  expect(aicha.provider.awareness.getLocalState()).toEqual({ cursor: { x: 1, y: 2 } })
})

test('it is closed with a code that says why', async () => {
  const forger = take('forger')
  await synced(forger)
  const codes: number[] = []
  let closed = closing(forger.provider)
  forger.doc.getMap('elsewhere').set('a', 1)
  codes.push(await closed)
  const revoked = take('revoked')
  await synced(revoked)
  closed = closing(revoked.provider)
  stage.rights.set('revoked', 'none')
  stage.rooms.rightsChanged(`${CYCLE}/`)
  codes.push(await closed)
  codes.push(await closing(take('aicha', 'content:directory').provider))
  stage.rights.set('nobody', 'none')
  codes.push(await closing(take('nobody').provider))
  expect(codes).toEqual([CLOSE.refused, CLOSE.revoked, CLOSE.unknown, CLOSE.noAccess])
})

test('a stranger is closed with a code', async () => {
  const stranger = stage.socket(null, documentPath(CYCLE, DOCUMENT))
  expect((await once(stranger, 'close'))[0]).toBe(CLOSE.noAccess)
})

test('a restart of the relay loses nothing, and what was written meanwhile is sent after it', async () => {
  const [aicha, marc] = [take('aicha'), take('marc')]
  await synced(aicha)
  aicha.free.set('before', 1)
  await until(() => expect(marc.free.toJSON()).toEqual({ before: 1 }))
  const { port } = stage
  const closed = closing(aicha.provider)
  await stage.stop()
  expect(await closed).toBe(CLOSE.restart)
  aicha.free.set('during', 1)
  stage = await startSyncStage(folder, { port })
  await until(() => expect(marc.free.toJSON()).toEqual({ before: 1, during: 1 }))
})
