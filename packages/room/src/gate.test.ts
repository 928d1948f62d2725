import type { RefusalCode } from '@tablee/protocol'
import { encodeFrame } from '@tablee/protocol'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { SimulatedClient } from '../testing/index.ts'
import { DOCUMENT, settle, startRooms } from '../testing/index.ts'

const cards = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('cards')
/** An object whose own key is `__proto__`, as JSON gives it. */
const HIDDEN_PROTOTYPE = JSON.parse('{"__proto__":{"b":1}}') as object

const free = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('free')

/** A room where someone writes and someone looks on. */
async function start(limits = {}) {
  const under = startRooms(limits)
  const [writer, witness] = [await under.join('writer'), await under.join('witness')]
  cards(writer.doc).set('one', new Y.Map([['title', 'Le décrochage']]))
  await settle()
  return { ...under, writer, witness, rows: under.log.committed }
}

async function expectRefused(refusal: RefusalCode, attack: (writer: SimulatedClient) => void): Promise<void> {
  const { writer, witness, log, rows } = await start()
  const before = witness.received.length
  attack(writer)
  await settle()
  expect(writer.refusedWith).toBe(refusal)
  expect(witness.received.slice(before)).toEqual([])
  expect(witness.refusedWith).toBe(null)
  expect(log.committed).toBe(rows)
}

describe('[ROOM7] an update is refused, and reaches neither the log nor anyone', () => {
  test('when it deletes a sealed key', () => expectRefused('sealed', ({ doc }) => cards(doc).delete('one')))
  test('when it replaces a sealed key', () => expectRefused('sealed', ({ doc }) => cards(doc).set('one', new Y.Map())))
  test('when it adds a sealed key and deletes it at once', () =>
    expectRefused('sealed', ({ doc }) =>
      doc.transact(() => {
        cards(doc).set('two', 1)
        cards(doc).delete('two')
      }),
    ))
  test('when it writes the same sealed key twice', () =>
    expectRefused('sealed', ({ doc }) =>
      doc.transact(() => {
        cards(doc).set('two', 1)
        cards(doc).set('two', 2)
      }),
    ))
  test('when it writes under a root that the document has not', () =>
    expectRefused('root', ({ doc }) => doc.getMap('elsewhere').set('a', 1)))
  test('when it uses a root as another type', () =>
    expectRefused('root', ({ doc }) => doc.getArray('free').insert(0, [1])))
  test('when it holds binary', () => expectRefused('content', ({ doc }) => free(doc).set('a', Uint8Array.of(1))))
  test('when it holds binary inside a value', () =>
    expectRefused('content', ({ doc }) => free(doc).set('a', { b: [Uint8Array.of(1)] })))
  test('when it holds a subdocument', () => expectRefused('content', ({ doc }) => free(doc).set('a', new Y.Doc())))
  test('when it holds an embed', () =>
    expectRefused('content', ({ doc }) => doc.getText('text').insertEmbed(0, { image: 'x' })))
  test('when a number is not finite', () => expectRefused('content', ({ doc }) => free(doc).set('a', Infinity)))
  test('when a key is __proto__', () => expectRefused('content', ({ doc }) => free(doc).set('__proto__', 1)))
  test('when a key inside a value is __proto__', () =>
    expectRefused('content', ({ doc }) => free(doc).set('a', HIDDEN_PROTOTYPE)))
  test('when a formatting is named __proto__', () =>
    expectRefused('content', ({ doc }) => doc.getText('text').insert(0, 'a', HIDDEN_PROTOTYPE)))
  test('when containers lie too deep', () =>
    expectRefused('depth', ({ doc }) => {
      doc.transact(() => {
        let map = free(doc)
        for (let depth = 0; depth < 40; depth += 1) map = map.set('in', new Y.Map<unknown>())
      })
    }))
  test('when a value lies too deep', () =>
    expectRefused('depth', ({ doc }) => {
      let value: unknown = 1
      for (let depth = 0; depth < 40; depth += 1) value = [value]
      free(doc).set('a', value)
    }))
  test('when it is not an update', () =>
    expectRefused('malformed', (client) => client.send({ type: 'update', update: Uint8Array.of(1, 2, 3) })))
  test('when the frame is not one', () =>
    expectRefused('malformed', (client) => client.sendBytes(Uint8Array.of(0, 2, 200))))
  test('when the frame is of an unknown type', () =>
    expectRefused('malformed', (client) => client.sendBytes(Uint8Array.of(77))))
  test('when it builds on what the relay never had', () =>
    expectRefused('gap', (client) => {
      const elsewhere = new Y.Doc()
      elsewhere.getMap('free').set('a', 1)
      const known = Y.encodeStateVector(elsewhere)
      elsewhere.getMap('free').set('b', 1)
      client.send({ type: 'update', update: Y.encodeStateAsUpdate(elsewhere, known) })
    }))
  test('when it deletes what the relay never had', () =>
    expectRefused('gap', (client) => {
      const elsewhere = new Y.Doc()
      elsewhere.getMap('free').set('a', 1)
      const known = Y.encodeStateVector(elsewhere)
      elsewhere.getMap('free').delete('a')
      client.send({ type: 'update', update: Y.encodeStateAsUpdate(elsewhere, known) })
    }))
})

test('random bytes crash nothing and change nothing', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 200 }),
      fc.constantFrom('update', 'sync-step-2', 'sync-step-1', 'awareness', 'raw'),
      async (bytes, as) => {
        const { join, rooms } = startRooms()
        const client = await join()
        if (as === 'raw') client.sendBytes(bytes)
        else if (as === 'sync-step-1') client.send({ type: as, stateVector: bytes })
        else if (as === 'awareness') client.send({ type: as, states: bytes })
        else client.send({ type: as, update: bytes })
        await settle()
        expect(await rooms.read(DOCUMENT, (doc) => [...doc.share.keys()])).toEqual([])
      },
    ),
    { numRuns: 300 },
  )
})

test('cells of a sealed card may change, and so may what is under other roots', async () => {
  const { writer, witness } = await start()
  const card = cards(writer.doc).get('one') as Y.Map<unknown>
  card.set('title', 'Autrement dit')
  card.delete('title')
  free(writer.doc).set('a', 1)
  free(writer.doc).delete('a')
  await settle()
  expect(writer.refusedWith).toBe(null)
  expect(cards(witness.doc).toJSON()).toEqual({ one: {} })
  expect(free(witness.doc).toJSON()).toEqual({})
})

test('[ROOM30] a live update above 64 KiB, or a synchronisation above 1 MiB, is refused', async () => {
  const { writer, join } = await start()
  free(writer.doc).set('a', 'x'.repeat(70_000))
  await settle()
  expect(writer.refusedWith).toBe('too-large')
  const other = await join()
  other.send({ type: 'sync-step-2', update: new Uint8Array(1024 * 1024 + 1) })
  await settle()
  expect(other.refusedWith).toBe('too-large')
})

test('[ROOM33] a document that has reached its size takes nothing more', async () => {
  const under = startRooms({}, { roots: { free: 'map' }, sealed: [], maxBytes: 10_000 })
  const writer = await under.join()
  for (const key of ['a', 'b', 'c', 'd']) {
    if (writer.refusedWith) break
    free(writer.doc).set(key, 'x'.repeat(6_000))
    await settle()
  }
  expect(writer.refusedWith).toBe('document-full')
  expect(await under.rooms.read(DOCUMENT, (doc) => [...free(doc).keys()])).toEqual(['a', 'b'])
})

test('[ROOM33] large updates that come together do not slip past the size of the document together', async () => {
  const under = startRooms({}, { roots: { free: 'map' }, sealed: [], maxBytes: 100_000 })
  const writer = await under.join()
  for (let index = 0; index < 20; index += 1) {
    const elsewhere = new Y.Doc()
    free(elsewhere).set(`key ${index}`, 'x'.repeat(50_000))
    writer.send({ type: 'sync-step-2', update: Y.encodeStateAsUpdate(elsewhere) })
  }
  await settle()
  expect(writer.refusedWith).toBe('document-full')
  expect(await under.rooms.read(DOCUMENT, (doc) => Y.encodeStateAsUpdate(doc).length)).toBeLessThan(160_000)
})

test("[ROOM29] a reader's write over a plain socket is refused with a word that y-websocket knows, and the line stays open", async () => {
  const { rights, join, witness, log, rows } = await start()
  rights.set('reader', 'read')
  const reader = await join('reader', { plain: true })
  free(reader.doc).set('a', 1)
  await settle()
  expect(reader.heard('permission-denied')).toEqual([{ type: 'permission-denied', reason: 'read-only' }])
  expect(reader.closedWith).toBe(null)
  expect(free(witness.doc).toJSON()).toEqual({})
  expect(log.committed).toBe(rows)
})

test("a reader's deletions and its answer to our step 1 are ignored without a word", async () => {
  const { rights, join, witness } = await start()
  rights.set('reader', 'read')
  const reader = await join('reader')
  const card = cards(reader.doc).get('one') as Y.Map<unknown>
  card.delete('title')
  await settle()
  expect(reader.refusedWith).toBe(null)
  expect((cards(witness.doc).get('one') as Y.Map<unknown>).get('title')).toBe('Le décrochage')
})

test('[ROOM27] deletions of someone to whom the document was just closed are refused, never acknowledged', async () => {
  const { rights, rooms, writer, witness, log, rows } = await start()
  const acknowledged = writer.heard('ack').at(-1)?.count
  rights.set('writer', 'read')
  rooms.rightsChanged('cycle/')
  const card = cards(writer.doc).get('one') as Y.Map<unknown>
  card.delete('title')
  await settle()
  expect(writer.told('refused')).toMatchObject([{ code: 'read-only', retry: false, ordinal: 3 }])
  expect(writer.heard('ack').at(-1)?.count).toBe(acknowledged)
  expect((cards(witness.doc).get('one') as Y.Map<unknown>).get('title')).toBe('Le décrochage')
  expect(log.committed).toBe(rows)
})

test('what changes nothing is no writing, even from someone to whom the document was just closed', async () => {
  const { rights, rooms, writer } = await start()
  const card = cards(writer.doc).get('one') as Y.Map<unknown>
  card.delete('title')
  await settle()
  rights.set('writer', 'read')
  rooms.rightsChanged('cycle/')
  writer.send({ type: 'sync-step-2', update: Y.encodeStateAsUpdate(writer.doc) })
  await settle()
  expect(writer.refusedWith).toBe(null)
  expect(writer.heard('ack').at(-1)?.count).toBe(4)
})

test('[ROOM8] an update sent before its base is parked until the SyncStep2 that brings both', async () => {
  const { rooms, writer, witness } = await start()
  writer.disconnect()
  free(writer.doc).set('a', 1)
  const link = rooms.openPlain(DOCUMENT, {
    participant: writer.participant,
    device: null,
    send: () => {},
    bufferedBytes: () => 0,
    pause: () => {},
    resume: () => {},
    close: (code) => expect(code).toBe(null),
  })
  const known = Y.encodeStateVector(writer.doc)
  free(writer.doc).set('b', 2)
  link.receive(encodeFrame({ type: 'update', update: Y.encodeStateAsUpdate(writer.doc, known) }))
  await settle()
  expect(free(witness.doc).toJSON()).toEqual({})
  link.receive(
    encodeFrame({ type: 'sync-step-2', update: Y.encodeStateAsUpdate(writer.doc, Y.encodeStateVector(witness.doc)) }),
  )
  await settle()
  expect(free(witness.doc).toJSON()).toEqual({ a: 1, b: 2 })
})

test('[ROOM33] a document that has reached its number of records takes no more, but those it has may change', async () => {
  const { writer, witness } = await start({ records: 3 })
  free(writer.doc).set('two', 1)
  free(writer.doc).set('three', 1)
  free(writer.doc).set('three', 2)
  free(writer.doc).delete('two')
  ;(cards(writer.doc).get('one') as Y.Map<unknown>).set('note', 'x'.repeat(1_000))
  await settle()
  expect(writer.refusedWith).toBe(null)
  free(writer.doc).set('four', 1)
  await settle()
  expect(writer.refusedWith).toBe('document-full')
  expect([...free(witness.doc).keys()]).toEqual(['three'])
})

test('[ROOM33] a full document may be opened, read and deleted from', async () => {
  const under = startRooms({ records: 1 })
  const writer = await under.join('writer')
  free(writer.doc).set('one', 1)
  await settle()
  const other = await under.join('other')
  free(other.doc).delete('one')
  await settle()
  expect([other.refusedWith, free(writer.doc).size]).toEqual([null, 0])
})

test('[ROOM27] [GATE18] what a writer may not write any more is refused from the next message on, and nobody sees it', async () => {
  const { bounds, rooms, writer, witness, log, rows } = await start()
  bounds.set('writer', { roots: ['free'], refusalOf: () => 'drawing-closed' })
  rooms.rightsChanged('cycle/')
  ;(cards(writer.doc).get('one') as Y.Map<unknown>).set('title', 'Autre chose')
  await settle()
  expect(log.committed).toBe(rows + 1)
  writer.doc.getMap('free').set('a', 1)
  await settle()
  expect(writer.told('refused')).toMatchObject([{ code: 'drawing-closed', retry: false }])
  expect(witness.doc.getMap('free').size).toBe(0)
  expect((cards(witness.doc).get('one') as Y.Map<unknown>).get('title')).toBe('Autre chose')
  expect(log.committed).toBe(rows + 1)
})

test('[ROOM27] what was on its way when a bound came over its writer is taken for as long as the bound grants, and no longer', async () => {
  const { bounds, rooms, writer, witness, time } = await start()
  const closed = { roots: ['free'], grace: 5_000, refusalOf: () => 'drawing-closed' as const }
  bounds.set('writer', closed)
  rooms.rightsChanged('cycle/')
  free(writer.doc).set('a', 1)
  await settle()
  time.advance(4_999)
  // facts that change meanwhile are no reason to begin again
  rooms.rightsChanged('cycle/')
  free(writer.doc).set('b', 1)
  await settle()
  expect([writer.refusedWith, [...free(witness.doc).keys()].toSorted()]).toEqual([null, ['a', 'b']])
  time.advance(1)
  free(writer.doc).set('c', 1)
  await settle()
  expect([writer.refusedWith, free(witness.doc).has('c')]).toEqual(['drawing-closed', false])
})

test('[ROOM27] who comes once a bound holds is granted nothing', async () => {
  const under = startRooms()
  under.bounds.set('writer', { roots: ['free'], grace: 5_000, refusalOf: () => 'drawing-closed' })
  const writer = await under.join('writer')
  free(writer.doc).set('a', 1)
  await settle()
  expect(writer.refusedWith).toBe('drawing-closed')
})
