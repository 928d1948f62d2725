import { CLOSE } from '@tablee/protocol'
import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import type { RoomsUnderTest } from '../testing/index.ts'
import { DOCUMENT, SimulatedClient, settle, startRooms } from '../testing/index.ts'

const free = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('free')

/** Rooms where a change of the key `heavy` takes as long to apply as it says (ms). */
async function start(limits = {}): Promise<RoomsUnderTest> {
  const under = startRooms(limits)
  await under.rooms.edit(DOCUMENT, (doc) => {
    free(doc).observe(({ keysChanged }) => {
      if (keysChanged.has('heavy')) under.time.advance(Number(free(doc).get('heavy')))
    })
  })
  return under
}

/** Lets the loop turn so often. */
async function turn({ time }: RoomsUnderTest, times: number): Promise<void> {
  for (let count = 0; count < times; count += 1) {
    await settle()
    time.advance(0)
  }
  await settle()
}

test('[ROOM64] updates that take long to apply are paid for, and leave the loop and the others alone', async () => {
  const under = await start()
  const [marc, mallory] = [await under.join('marc'), await under.join('mallory')]
  for (let count = 0; count < 100; count += 1) free(mallory.doc).set('heavy', 100)
  await turn(under, 28)
  expect([mallory.paused, mallory.closedWith]).toEqual([true, null])
  free(marc.doc).set('a', 1)
  await turn(under, 2)
  const applied = free(marc.doc).get('heavy')
  expect([applied, marc.heard('ack').at(-1)?.count]).toEqual([100, 2])
  await turn(under, 100)
  expect([mallory.refusedWith, mallory.closedWith]).toEqual(['rate', CLOSE.rate])
  expect(under.log.committed).toBeLessThan(60)
})

test('[ROOM64] who has been much work of late comes after everyone else', async () => {
  const under = await start()
  const [marc, mallory] = [await under.join('marc'), await under.join('mallory')]
  for (let count = 0; count < 20; count += 1) free(mallory.doc).set('heavy', 100)
  free(marc.doc).set('a', 1)
  await turn(under, 5)
  expect(marc.heard('ack').at(-1)?.count).toBe(2)
  expect(mallory.heard('ack').at(-1)?.count).toBeLessThan(10)
})

test('[ROOM64] who comes back over another line has done the same work still', async () => {
  const under = await start({ workBurst: 100 })
  const mallory = await under.join('mallory')
  for (let count = 0; count < 5; count += 1) free(mallory.doc).set('heavy', 100)
  await turn(under, 10)
  expect(mallory.closedWith).toBe(CLOSE.rate)
  const again = new SimulatedClient('mallory', { doc: mallory.doc }).connect(under.rooms, DOCUMENT)
  await turn(under, 3)
  expect(again.closedWith).toBe(CLOSE.rate)
  under.time.advance(2_000)
  const later = new SimulatedClient('mallory').connect(under.rooms, DOCUMENT)
  await turn(under, 3)
  free(later.doc).set('a', 1)
  await turn(under, 3)
  expect([later.closedWith, later.heard('ack').at(-1)?.count]).toEqual([null, 2])
})

test('[ROOM65] a turn ends after its time, and what is left is committed with a later one', async () => {
  const under = await start()
  const [marc, witness] = [await under.join('marc'), await under.join('witness')]
  await turn(under, 2)
  const rows: number[] = []
  const { append } = under.log
  under.log.append = (given) => {
    rows.push(given.length)
    return append(given)
  }
  for (let count = 0; count < 6; count += 1) free(marc.doc).set('heavy', 5)
  await turn(under, 6)
  expect(rows).toEqual([2, 2, 2])
  expect([free(witness.doc).get('heavy'), marc.heard('ack').at(-1)?.count]).toEqual([5, 7])
})

test('[ROOM65] between the turns of one document come those of others', async () => {
  const under = await start()
  const [mallory, marc] = [await under.join('mallory'), new SimulatedClient('marc')]
  marc.connect(under.rooms, 'cycle/content:other')
  await turn(under, 2)
  for (let count = 0; count < 10; count += 1) free(mallory.doc).set('heavy', 20)
  free(marc.doc).set('a', 1)
  await turn(under, 2)
  expect(marc.heard('ack').at(-1)?.count).toBe(2)
  expect(mallory.heard('ack').at(-1)?.count).toBeLessThan(5)
})
