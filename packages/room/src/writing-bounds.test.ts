import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { cards, free, settle, startRooms, startWithWitness } from '../testing/index.ts'

test('[ROOM27] deletions of someone to whom the document was just closed are refused, never acknowledged', async () => {
  const { rights, rooms, writer, witness, log, rows } = await startWithWitness()
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
  const { rights, rooms, writer } = await startWithWitness()
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

test('[ROOM27] [GATE18] what a writer may not write any more is refused from the next message on, and nobody sees it', async () => {
  const { bounds, rooms, writer, witness, log, rows } = await startWithWitness()
  bounds.set('writer', { roots: ['free'], refusalOf: () => 'drawing-closed' })
  rooms.rightsChanged('cycle/')
  ;(cards(writer.doc).get('one') as Y.Map<unknown>).set('title', 'Autre chose')
  await settle()
  expect(log.committed).toBe(rows + 1)
  free(writer.doc).set('a', 1)
  await settle()
  expect(writer.told('refused')).toMatchObject([{ code: 'drawing-closed', retry: false }])
  expect(free(witness.doc).size).toBe(0)
  expect((cards(witness.doc).get('one') as Y.Map<unknown>).get('title')).toBe('Autre chose')
  expect(log.committed).toBe(rows + 1)
})

test('[ROOM27] what was on its way when a bound came over its writer is taken for as long as the bound grants, and no longer', async () => {
  const { bounds, rooms, writer, witness, time } = await startWithWitness()
  const close = () =>
    bounds.set('writer', {
      roots: ['free'],
      grace: { code: 'drawing-closed', ms: 5_000 },
      refusalOf: () => 'drawing-closed',
    })
  close()
  rooms.rightsChanged('cycle/')
  free(writer.doc).set('a', 1)
  await settle()
  time.advance(4_999)
  // facts that change meanwhile are no reason to begin again, whatever object says so
  close()
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
  under.bounds.set('writer', {
    roots: ['free'],
    grace: { code: 'drawing-closed', ms: 5_000 },
    refusalOf: () => 'drawing-closed',
  })
  const writer = await under.join('writer')
  free(writer.doc).set('a', 1)
  await settle()
  expect(writer.refusedWith).toBe('drawing-closed')
})
