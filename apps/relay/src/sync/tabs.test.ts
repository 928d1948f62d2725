import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CLOSE, SUBPROTOCOL, decodeStates, tabPath } from '@tablee/protocol'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { CYCLE, DOCUMENT, KEY, startSyncStage } from '../../testing/sync-stage.ts'
import type { SyncStage } from '../../testing/sync-stage.ts'
import { ChannelRefused, tabOver } from '../../testing/tab-client.ts'
import type { OpenOptions, TabChannel, TabClient } from '../../testing/tab-client.ts'

let folder: string
let stage: SyncStage
let tabs: TabClient[]

async function openTab(person: string): Promise<TabClient> {
  const tab = await stage.tab(person)
  tabs.push(tab)
  return tab
}

/** A document of one's own on a channel: what is heard is applied, what is set is sent. */
async function openDocument(
  person: string,
  options: OpenOptions = {},
): Promise<{ channel: TabChannel; doc: Y.Doc; set(key: string, value: unknown): number }> {
  const doc = new Y.Doc()
  const tab = await openTab(person)
  const channel = await tab.open(DOCUMENT, {
    client: doc.clientID,
    onFrame: (frame) => {
      if (frame.type === 'sync-step-2' || frame.type === 'update') Y.applyUpdate(doc, frame.update, 'relay')
    },
    ...options,
  })
  const set = (key: string, value: unknown): number => {
    const before = Y.encodeStateVector(doc)
    doc.getMap('free').set(key, value)
    return channel.update(Y.encodeStateAsUpdate(doc, before))
  }
  return { channel, doc, set }
}

const free = (doc: Y.Doc): Record<string, unknown> => doc.getMap('free').toJSON()
const until = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 10_000, interval: 20 })

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tablee-tabs-'))
  tabs = []
  stage = await startSyncStage(folder)
})

afterEach(async () => {
  for (const tab of tabs) tab.terminate()
  await stage.stop()
  await rm(folder, { recursive: true })
})

test('what is acknowledged is in the log, and reaches the others', async () => {
  const [aicha, marc] = [await openDocument('aicha'), await openDocument('marc')]
  await aicha.channel.acked(aicha.set('a', 1))
  expect(await stage.committed()).toEqual({ a: 1 })
  await until(() => expect(free(marc.doc)).toEqual({ a: 1 }))
})

test('a restart says so, and loses nothing', async () => {
  const aicha = await openDocument('aicha')
  await aicha.channel.acked(aicha.set('before', 1))
  const [tab] = tabs
  await stage.stop()
  expect(await tab?.ended).toMatchObject({ code: CLOSE.restart, bye: { code: 'restart' } })
  stage = await startSyncStage(folder)
  const back = await openDocument('aicha', { state: Y.encodeStateAsUpdate(aicha.doc), client: aicha.doc.clientID })
  await until(() => expect(free(back.doc)).toEqual({ before: 1 }))
})

test('presence is shown under the participant that the relay knows', async () => {
  const heard: unknown[] = []
  const aicha = await openDocument('aicha')
  await openDocument('marc', {
    onFrame: (frame) => {
      if (frame.type !== 'awareness') return
      const states = decodeStates(frame.states)
      if (states.ok) heard.push(...states.value.map(({ state }) => state))
    },
  })
  aicha.channel.show({ who: 'someone-else', cursor: { x: 1, y: 2 } })
  await until(() => expect(heard).toContainEqual({ who: 'aicha', cursor: { x: 1, y: 2 } }))
  tabs[0]?.terminate()
  await until(() => expect(heard.at(-1)).toBe(null))
})

test('a forged update ends its own channel, and nothing else', async () => {
  const tab = await openTab('forger')
  const [forged, other] = [await tab.open(DOCUMENT), await openDocument('marc')]
  const elsewhere = new Y.Doc()
  elsewhere.getMap('elsewhere').set('a', 1)
  const ordinal = forged.update(Y.encodeStateAsUpdate(elsewhere))
  await expect(forged.acked(ordinal)).rejects.toMatchObject({ code: 'root', ordinal })
  const again = await tab.open(DOCUMENT)
  await again.acked(again.sent)
  await other.channel.acked(other.set('a', 1))
  expect(await stage.committed()).toEqual({ a: 1 })
})

test('a copy from an older life of the document is refused, and overwrites nothing', async () => {
  const aicha = await openDocument('aicha')
  await aicha.channel.acked(aicha.set('old', 1))
  const { epoch } = aicha.channel
  await stage.rooms.raiseEpoch(KEY)
  expect(await aicha.channel.refused).toMatchObject({ code: 'epoch' })
  aicha.doc.getMap('free').set('stale', 1)
  const [tab] = tabs
  const state = Y.encodeStateAsUpdate(aicha.doc)
  await expect(tab?.open(DOCUMENT, { epoch, state })).rejects.toMatchObject({ code: 'epoch' })
  expect(await stage.committed()).toEqual({ old: 1 })
  const fresh = await openDocument('marc')
  expect(fresh.channel.epoch).toBeGreaterThan(epoch)
})

test('someone sent away is told, and closed at once', async () => {
  await openDocument('aicha')
  stage.rooms.dismiss(`${CYCLE}/`, ({ participant }) => participant === 'aicha')
  expect(await tabs[0]?.ended).toMatchObject({ code: CLOSE.revoked, bye: { code: 'revoked', retryIn: null } })
})

test('someone whose device leaves while they are let in is looked up again', async () => {
  let looks = 0
  stage.whileLookingUp = () => {
    looks += 1
    // once, after the look at the facts
    if (looks === 1) queueMicrotask(() => (stage.departures += 1))
  }
  await openDocument('aicha')
  expect(looks).toBe(2)
})

test('a document that is not is refused on its channel', async () => {
  const tab = await openTab('aicha')
  await expect(tab.open('content:directory')).rejects.toBeInstanceOf(ChannelRefused)
  await expect(tab.open('../../etc/passwd')).rejects.toMatchObject({ code: 'unknown' })
  await expect(tab.open('__proto__')).rejects.toMatchObject({ code: 'unknown' })
  await tab.open(DOCUMENT)
})

test('a stranger, and a tab of another version, can read why they are closed', async () => {
  const stranger = tabOver(stage.socket(null, tabPath(CYCLE), SUBPROTOCOL))
  expect(await stranger.ended).toMatchObject({ code: CLOSE.noAccess, bye: { code: 'no-access', retryIn: null } })
  for (const protocols of ['tablee.99', []]) {
    const foreign = tabOver(stage.socket('aicha', tabPath(CYCLE), protocols))
    expect(await foreign.ended).toMatchObject({ code: CLOSE.refused, bye: { code: 'malformed' } })
  }
  expect(stage.refused).toEqual(['no-access', 'malformed', 'malformed'])
})

test('a sixth tab of one person is told to come back, and may once another is closed', async () => {
  const five = await Promise.all(Array.from({ length: 5 }, () => openTab('aicha')))
  const sixth = await stage.tab('aicha')
  const { code, bye } = await sixth.ended
  expect([code, bye?.code]).toEqual([CLOSE.full, 'too-many'])
  expect(bye?.retryIn).toBeGreaterThanOrEqual(1_000)
  await five[0]?.close()
  await (await openTab('aicha')).open(DOCUMENT)
})

test('text, packets that are none and oversized messages end their own socket and nothing else', async () => {
  const marc = await openDocument('marc')
  const attacks: (string | Uint8Array)[] = [
    'text',
    Uint8Array.of(200),
    Uint8Array.of(0, 123),
    new Uint8Array(1024 * 1024 + 65),
  ]
  const codes: number[] = []
  for (const attack of attacks) {
    const tab = await stage.tab('attacker')
    tab.sendRaw(attack)
    codes.push((await tab.ended).code)
  }
  expect(codes).toEqual([CLOSE.refused, CLOSE.refused, CLOSE.refused, 1009])
  await marc.channel.acked(marc.set('still', 'here'))
})

test('a paused reader holds up nobody', async () => {
  const [slow, marc, aicha] = [await openDocument('slow'), await openDocument('marc'), await openDocument('aicha')]
  tabs[0]?.pause()
  for (let index = 0; index < 20; index += 1) await aicha.channel.acked(aicha.set(`k${index}`, 'x'.repeat(1000)))
  await until(() => expect(Object.keys(free(marc.doc))).toHaveLength(20))
  tabs[0]?.resume()
  await until(() => expect(Object.keys(free(slow.doc))).toHaveLength(20))
})

test('the socket of a tab speaks its subprotocol', async () => {
  const socket = stage.socket('aicha', tabPath(CYCLE), ['other', SUBPROTOCOL])
  await once(socket, 'open')
  expect(socket.protocol).toBe(SUBPROTOCOL)
  socket.terminate()
})

test('a room of 185 comes in from one address at once', async () => {
  const room = await Promise.all(Array.from({ length: 185 }, (_, index) => openTab(`phone-${index}`)))
  const channels = await Promise.all(room.map((tab) => tab.open(DOCUMENT)))
  await Promise.all(channels.map((channel) => channel.acked()))
  expect(stage.refused).toEqual([])
})
