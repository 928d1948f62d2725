import type { RefusalCode } from '@tablee/protocol'
import { encodeFrame } from '@tablee/protocol'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { SimulatedClient } from '../testing/index.ts'
import { DOCUMENT, cards, free, settle, startRooms, startWithWitness } from '../testing/index.ts'

/** An object whose own key is `__proto__`, as JSON gives it. */
const HIDDEN_PROTOTYPE = JSON.parse('{"__proto__":{"b":1}}') as object

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
  const { writer, witness } = await startWithWitness()
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
  const { writer, join } = await startWithWitness()
  free(writer.doc).set('a', 'x'.repeat(70_000))
  await settle()
  expect(writer.refusedWith).toBe('too-large')
  const other = await join()
  other.send({ type: 'sync-step-2', update: new Uint8Array(1024 * 1024 + 1) })
  await settle()
  expect(other.refusedWith).toBe('too-large')
})

test("[ROOM29] a reader's write over a plain socket is refused with a word that y-websocket knows, and the line stays open", async () => {
  const { rights, join, witness, log, rows } = await startWithWitness()
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
  const { rights, join, witness } = await startWithWitness()
  rights.set('reader', 'read')
  const reader = await join('reader')
  const card = cards(reader.doc).get('one') as Y.Map<unknown>
  card.delete('title')
  await settle()
  expect(reader.refusedWith).toBe(null)
  expect((cards(witness.doc).get('one') as Y.Map<unknown>).get('title')).toBe('Le décrochage')
})

test('[ROOM8] an update sent before its base is parked until the SyncStep2 that brings both', async () => {
  const { rooms, writer, witness } = await startWithWitness()
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

async function expectRefused(refusal: RefusalCode, attack: (writer: SimulatedClient) => void): Promise<void> {
  const { writer, witness, log, rows } = await startWithWitness()
  const before = witness.received.length
  attack(writer)
  await settle()
  expect(writer.refusedWith).toBe(refusal)
  expect(witness.received.slice(before)).toEqual([])
  expect(witness.refusedWith).toBe(null)
  expect(log.committed).toBe(rows)
}
