import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { DOCUMENT, cards, free, settle, startRooms, startWithWitness } from '../testing/index.ts'

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

test('[ROOM33] a document that has reached its number of records takes no more, but those it has may change', async () => {
  const { writer, witness } = await startWithWitness({ records: 3 })
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
