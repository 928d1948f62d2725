import { decodeFrame, encodePacket } from '@tablee/protocol'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { DOCUMENT, SimulatedClient as Client, free, settle, startRooms } from '../testing/index.ts'
import { codecHere } from './codec/codec-here.ts'
import { CommittedState } from './committed-state.ts'
import type { Codec } from './ports.ts'
import { createQuestions } from './questions.ts'

const ROOMY = { roots: { free: 'map' }, sealed: [], maxBytes: 64 * 1024 * 1024 } as const

/** Fills the document with `count` values of 1 kB. */
async function fill(rooms: { edit(document: string, change: (doc: Y.Doc) => void): Promise<void> }, count: number) {
  await rooms.edit(DOCUMENT, (doc) => {
    for (let key = 0; key < count; key += 1) free(doc).set(`key ${key}`, 'x'.repeat(1000))
  })
}

/** A codec that says what it was asked, and can be made to wait or fail. */
function watchedCodec() {
  const asked: string[] = []
  let gate: Promise<void> = Promise.resolve()
  let open = (): void => {}
  const failing = { now: false }
  const watched =
    <A extends readonly unknown[], T>(name: string, work: (...given: A) => Promise<T>) =>
    async (...given: A): Promise<T> => {
      asked.push(name)
      await gate
      if (failing.now) throw new Error('the worker has died')
      return work(...given)
    }
  const codec: Codec = {
    cut: watched('cut', codecHere.cut),
    build: watched('build', codecHere.build),
    diff: watched('diff', codecHere.diff),
  }
  return {
    codec,
    asked,
    failing,
    hold: () => {
      gate = new Promise((done) => (open = done))
    },
    release: () => open(),
  }
}

async function startLarge(limits = {}) {
  const watched = watchedCodec()
  const under = startRooms({ compactEvery: 1, tidyEvery: 0, ...limits }, ROOMY, undefined, watched.codec)
  await fill(under.rooms, 200)
  await settle()
  return { ...under, ...watched }
}

test('[ROOM70] everyone who has nothing is sent the same state, encoded once, and what came since', async () => {
  const { join, rooms } = startRooms()
  await fill(rooms, 50)
  const clients: Client[] = []
  for (let index = 0; index < 20; index += 1) {
    clients.push(await join(`person-${index}`))
    await rooms.edit(DOCUMENT, (doc) => void free(doc).set('since', index))
  }
  const states = new Set(clients.map((client) => client.sent.find((bytes) => typeOf(bytes) === 'sync-step-2')))
  expect(states.size).toBe(1)
  await settle()
  for (const client of clients) expect(free(client.doc).toJSON()).toEqual(free(clients[0]?.doc ?? new Y.Doc()).toJSON())
})

test('[ROOM71] whoever has a part is sent what they lack, worked out once for all who have the same', async () => {
  const { join, rooms, asked } = await startLarge()
  const copy = new Y.Doc()
  await join('first', { doc: copy })
  const state = Y.encodeStateAsUpdate(copy)
  asked.length = 0
  await rooms.edit(DOCUMENT, (doc) => void free(doc).set('since', 1))
  await settle()
  asked.length = 0
  for (let index = 0; index < 10; index += 1) {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, state)
    const again = await join(`person-${index}`, { doc })
    expect(free(again.doc).get('since')).toBe(1)
    const step2 = again.sent.find((bytes) => typeOf(bytes) === 'sync-step-2')
    expect(step2?.length).toBeLessThan(1_000)
  }
  expect(asked.filter((what) => what === 'diff').length).toBe(1)
})

test('[ROOM72] what is committed while an answer is worked out is in it, or follows it', async () => {
  const { join, rooms, hold, release } = await startLarge()
  const copy = new Y.Doc()
  const first = await join('first', { doc: copy })
  first.disconnect()
  hold()
  const again = await join('first', { doc: copy })
  for (const key of ['a', 'b']) await rooms.edit(DOCUMENT, (doc) => void free(doc).set(key, key))
  expect(again.heard('sync-step-2')).toEqual([])
  release()
  await settle()
  expect([free(copy).get('a'), free(copy).get('b')]).toEqual(['a', 'b'])
})

test('[ROOM72] an answer that cannot be worked out is refused, to be asked for again', async () => {
  const { join, failing, rooms } = await startLarge()
  const copy = new Y.Doc()
  const first = await join('first', { doc: copy })
  first.disconnect()
  failing.now = true
  expect((await join('first', { doc: copy })).refusedWith).toBe('restart')
  failing.now = false
  expect((await join('first', { doc: copy })).refusedWith).toBe(null)
  expect(await rooms.read(DOCUMENT, (doc) => free(doc).size)).toBe(200)
})

test('[ROOM72] a state vector that is none is refused', async () => {
  const { join } = startRooms()
  const client = await join('marc')
  client.send({ type: 'sync-step-1', stateVector: Uint8Array.of(9, 9) })
  await settle()
  expect(client.refusedWith).toBe('malformed')
})

test('[ROOM73] a large document is built, cut and compared by the codec, and nothing waits meanwhile', async () => {
  const under = await startLarge({ compactEvery: 1_000_000 })
  const again = startRooms({}, ROOMY, under.log, under.codec)
  under.asked.length = 0
  const client = await again.join('marc')
  expect(under.asked).toEqual(['build'])
  expect(free(client.doc).size).toBe(200)
})

test('[ROOM74] a log is compacted while people go on, and keeps what came meanwhile', async () => {
  const { join, rooms, log, hold, release, asked } = await startLarge({ compactEvery: 3 })
  const writer = await join('marc')
  hold()
  asked.length = 0
  for (let key = 0; key < 5; key += 1)
    await rooms.edit(DOCUMENT, (doc) => void free(doc).set(`more ${key}`, 'y'.repeat(20_000)))
  expect(asked).toContain('build')
  release()
  await settle()
  const { snapshot, tail } = await log.load(DOCUMENT)
  expect(tail.length).toBeGreaterThan(0)
  const doc = new Y.Doc()
  for (const update of [snapshot ?? Uint8Array.of(0, 0), ...tail]) Y.applyUpdate(doc, update)
  expect(free(doc).size).toBe(205)
  expect(free(writer.doc).size).toBe(205)
})

test('[ROOM74] a state that could not be gathered, or a log not compacted, harms nobody', async () => {
  const { join, rooms, failing, log } = await startLarge({ compactEvery: 1 })
  failing.now = true
  for (let key = 0; key < 5; key += 1)
    await rooms.edit(DOCUMENT, (doc) => void free(doc).set(`more ${key}`, 'y'.repeat(20_000)))
  await settle()
  failing.now = false
  const client = await join('marc')
  expect(free(client.doc).size).toBe(205)
  log.failing.compact = true
  await rooms.edit(DOCUMENT, (doc) => void free(doc).set('last', 'y'.repeat(20_000)))
  await settle()
  expect(free((await join('other')).doc).size).toBe(206)
})

test('[ROOM31] a synchronisation above 64 KiB is cut, kept slice by slice, and acknowledged when the last one is', async () => {
  const slices: Uint8Array[] = []
  const cutting: Codec = { ...codecHere, cut: async () => ({ ok: true, value: slices }) }
  const under = startRooms({ batchBytes: 1 }, ROOMY, undefined, cutting)
  const [other, client] = [await under.join('other'), new Client('marc')]
  client.doc.on('update', (update: Uint8Array) => slices.push(update))
  for (let key = 0; key < 100; key += 1) free(client.doc).set(`key ${key}`, 'x'.repeat(1000))
  client.connect(under.rooms, DOCUMENT)
  await settle()
  expect(client.heard('ack').map(({ count }) => count)).toEqual([1])
  expect(other.heard('update').length).toBe(100)
  expect(free(other.doc).toJSON()).toEqual(free(client.doc).toJSON())
  free(client.doc).set('later', 1)
  await settle()
  expect(client.heard('ack').at(-1)?.count).toBe(2)
})

test('[ROOM31] what its sender says after it waits, what others say does not', async () => {
  const watched = watchedCodec()
  const under = startRooms({}, ROOMY, undefined, watched.codec)
  const [other, client] = [await under.join('other'), await under.join('marc')]
  watched.hold()
  const elsewhere = new Y.Doc()
  for (let key = 0; key < 100; key += 1) free(elsewhere).set(`key ${key}`, 'x'.repeat(1000))
  client.send({ type: 'sync-step-2', update: Y.encodeStateAsUpdate(elsewhere) })
  free(client.doc).set('after', 1)
  free(other.doc).set('meanwhile', 1)
  await settle()
  expect(await under.rooms.read(DOCUMENT, (doc) => [...free(doc).keys()])).toEqual(['meanwhile'])
  expect(client.heard('ack').at(-1)?.count).toBe(1)
  watched.release()
  await settle()
  expect(client.heard('ack').at(-1)?.count).toBe(3)
  expect(await under.rooms.read(DOCUMENT, (doc) => free(doc).size)).toBe(102)
})

test('[ROOM31] a large synchronisation that is no update is refused', async () => {
  const { join } = startRooms()
  const client = await join('marc')
  client.send({ type: 'sync-step-2', update: new Uint8Array(100_000).fill(255) })
  await settle()
  expect(client.refusedWith).toBe('malformed')
})

function typeOf(packet: Uint8Array): string | null {
  const frame = decodeFrame(packet.subarray(encodePacket(1, new Uint8Array()).length))
  return frame.ok ? frame.value.type : null
}

test('[ROOM75] what those asked for who have left is not worked out, unless somebody else asks the same', async () => {
  const { join, hold, release, asked } = await startLarge()
  const people: Client[] = []
  for (const name of ['a', 'b', 'c', 'd', 'e']) people.push(await join(name))
  const askFor = (person: Client | undefined, clock: number): void =>
    person?.send({ type: 'sync-step-1', stateVector: Uint8Array.of(1, 7, clock) })
  const [busy, busyToo, left, alone, same] = people
  hold()
  askFor(busy, 1)
  askFor(busyToo, 2)
  askFor(left, 3)
  askFor(alone, 4)
  askFor(same, 3)
  await settle()
  left?.disconnect()
  alone?.disconnect()
  release()
  await settle()
  await settle()
  expect(asked.filter((what) => what === 'diff').length).toBe(3)
  expect([busy, busyToo, same].map((person) => person?.heard('sync-step-2').length)).toEqual([2, 2, 2])
})

test('[ROOM76] no more answers are kept than some hundreds', () => {
  const doc = new Y.Doc()
  free(doc).set('a', 1)
  const committed = new CommittedState(Y.encodeStateAsUpdate(doc), codecHere, createQuestions())
  const ask = (client: number) =>
    committed.prepare(Uint8Array.of(1, 128 | (client & 127), client >> 7, 1), { whose: 'marc', isWanted: () => true })
  const first = ask(128)
  expect(ask(128)).toBe(first)
  for (let client = 129; client < 500; client += 1) void ask(client)
  expect(ask(128)).not.toBe(first)
})

test('[ROOM81] what is still being cut when the relay closes is committed', async () => {
  const watched = watchedCodec()
  const under = startRooms({}, ROOMY, undefined, watched.codec)
  const client = await under.join('marc')
  watched.hold()
  const large = new Y.Doc()
  for (let key = 0; key < 100; key += 1) free(large).set(`key ${key}`, 'x'.repeat(1000))
  client.send({ type: 'sync-step-2', update: Y.encodeStateAsUpdate(large) })
  free(client.doc).set('after', 1)
  await settle()
  const closing = under.rooms.close()
  await settle()
  expect(client.refusedWith).toBe(null)
  watched.release()
  await closing
  expect([client.heard('ack').at(-1)?.count, client.refusedWith]).toEqual([3, 'restart'])
})

test('[ROOM81] closing does not wait for ever for what is being cut', async () => {
  const watched = watchedCodec()
  const under = startRooms({}, ROOMY, undefined, watched.codec)
  const client = await under.join('marc')
  watched.hold()
  client.send({ type: 'sync-step-2', update: new Uint8Array(100_000) })
  const closing = under.rooms.close()
  await settle()
  under.time.advance(2_000)
  await closing
  expect(client.refusedWith).toBe('restart')
})
