import { manualClock } from '@tablee/std'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { ClientIds, RELAY } from './client-ids.ts'

function start(known: readonly { client: number; participant: string }[] = []) {
  const doc = new Y.Doc()
  const clock = manualClock()
  return { doc, clock, ids: new ClientIds(known, doc, clock) }
}

test('[GATE14] an id is bound to whoever claims it first', () => {
  const { ids } = start()
  expect([ids.claim(1, 'amina'), ids.claim(1, 'bruno'), ids.claim(1, 'amina')]).toEqual([true, false, true])
})

test('[GATE14] one that never wrote is free again five minutes after every connection that claimed it has left', () => {
  const { ids, clock } = start()
  ids.claim(1, 'amina')
  ids.claim(1, 'amina')
  ids.release(1)
  expect(ids.claim(1, 'bruno')).toBe(false)
  ids.release(1)
  clock.advance(5 * 60_000 - 1)
  expect([ids.claim(1, 'bruno'), ids.mayWrite(1, 'bruno'), ids.mayWrite(1, 'amina')]).toEqual([false, false, true])
  clock.advance(1)
  expect(ids.claim(1, 'bruno')).toBe(true)
})

test('[GATE14] one person claims 64 that they do not write under at most; those left first make room', () => {
  const { ids } = start()
  for (let client = 1; client <= 64; client += 1) expect(ids.claim(client, 'mallory')).toBe(true)
  expect([ids.claim(65, 'mallory'), ids.claim(65, 'amina')]).toEqual([false, true])
  ids.release(7)
  ids.release(3)
  expect([ids.claim(66, 'mallory'), ids.claim(7, 'amina'), ids.claim(3, 'amina')]).toEqual([true, true, false])
  ids.keep('mallory', [1])
  expect([ids.claim(67, 'mallory'), ids.claim(68, 'mallory'), ids.claim(69, 'mallory')]).toEqual([true, true, false])
})

test('[GATE14] one that has written stays, after its connection left and after the document was loaded again', () => {
  const { ids } = start([{ client: 2, participant: 'bruno' }])
  ids.claim(1, 'amina')
  ids.keep('amina', [1])
  ids.release(1)
  expect([ids.mayWrite(1, 'bruno'), ids.mayWrite(1, 'amina'), ids.hasWritten(1)]).toEqual([false, true, true])
  expect([ids.mayWrite(2, 'amina'), ids.mayWrite(2, 'bruno')]).toEqual([false, true])
})

test('[GATE14] one that has written under nobody’s name is nobody’s', () => {
  const { doc, ids } = start()
  const older = new Y.Doc()
  older.clientID = 9
  older.getMap('free').set('a', 1)
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(older))
  expect([ids.claim(9, 'amina'), ids.mayWrite(9, 'amina')]).toEqual([false, false])
})

test('[GATE14] that of the room’s own document is the relay’s', () => {
  const { doc, ids } = start()
  expect([ids.mayWrite(doc.clientID, 'amina'), ids.mayWrite(doc.clientID, RELAY)]).toEqual([false, true])
})

test('[GATE16] one person’s ids are many, and not endless; who has used them up may still come and look', () => {
  const { ids } = start()
  for (let client = 10; client < 10 + 2048; client += 1) {
    expect(ids.hasPlaceFor('amina', 1)).toBe(true)
    ids.keep('amina', [client])
  }
  expect([ids.hasPlaceFor('amina', 1), ids.hasPlaceFor('amina', 0), ids.hasPlaceFor('bruno', 1)]).toEqual([
    false,
    true,
    true,
  ])
  expect([ids.claim(1, 'amina'), ids.mayWrite(10, 'amina')]).toEqual([true, true])
})

test('[GATE16] all ids of a document together are not endless, and nobody takes away those that everyone may have', () => {
  const { ids } = start()
  for (let client = 0; client < 8_192; client += 1) ids.keep(`crowd ${client % 8}`, [client + 1])
  expect([ids.hasPlaceFor('crowd 0', 1), ids.hasPlaceFor('amina', 16), ids.hasPlaceFor('amina', 17)]).toEqual([
    false,
    true,
    false,
  ])
  ids.keep('amina', [20_000])
  expect([ids.hasPlaceFor('amina', 15), ids.hasPlaceFor('amina', 16)]).toEqual([true, false])
})
