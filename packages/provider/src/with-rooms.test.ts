import { DOCUMENT, startRooms } from '@tablee/room/testing'
import { seededRandom } from '@tablee/std'
import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { DOCUMENT_OF_ROOMS, deviceOn, elapse } from '../testing/rooms-device.ts'
import type { OpenDocument } from './open-document.ts'
import { presenceOf } from './presence.ts'

const free = ({ doc }: OpenDocument): Y.Map<unknown> => doc.getMap('free')
const list = ({ doc }: OpenDocument): Y.Array<unknown> => doc.getArray('list')

async function twoBrowsers() {
  const relay = startRooms()
  const [nadia, marc] = [deviceOn(relay, 'nadia', 1), deviceOn(relay, 'marc', 2)]
  const [hers, his] = [nadia, marc].map(({ connection }) => connection.openDocument(DOCUMENT_OF_ROOMS))
  if (!hers || !his) throw new Error('two were opened')
  await elapse(relay)
  const close = (): void => {
    nadia.connection.close()
    marc.connection.close()
  }
  return { relay, nadia, marc, hers, his, close }
}

test('[PROV23] what one browser writes is the other’s, and is said to be saved once it is in the log', async () => {
  const { relay, hers, his, close } = await twoBrowsers()
  expect(hers.status.get()).toMatchObject({ line: 'online', loaded: true, rights: 'write', pending: 0 })
  relay.log.hold()
  free(hers).set('a', 1)
  await elapse(relay)
  expect(hers.status.get()).toMatchObject({ pending: 1, unsent: 0, savedAt: null })
  expect(free(his).toJSON()).toEqual({})
  relay.log.release()
  await elapse(relay)
  expect(hers.status.get()).toMatchObject({ pending: 0 })
  expect(free(his).toJSON()).toEqual({ a: 1 })
  close()
})

test('[PROV23] a line lost between sending and acknowledgement loses nothing and writes nothing twice', async () => {
  const { relay, nadia, hers, his, close } = await twoBrowsers()
  relay.log.hold()
  list(hers).push(['once'])
  await elapse(relay, 60)
  nadia.cut()
  relay.log.release()
  await elapse(relay, 1_000)
  expect(hers.status.get()).toMatchObject({ line: 'online', pending: 0 })
  expect([list(hers).toJSON(), list(his).toJSON()]).toEqual([['once'], ['once']])
  close()
})

test('[PROV23] two tabs of one person write under ids of their own, and are one another’s reader', async () => {
  const relay = startRooms()
  const [one, two] = [deviceOn(relay, 'nadia', 1), deviceOn(relay, 'nadia', 2)]
  const [first, second] = [one, two].map(({ connection }) => connection.openDocument(DOCUMENT_OF_ROOMS))
  if (!first || !second) throw new Error('two were opened')
  await elapse(relay)
  free(first).set('a', 1)
  free(second).set('b', 2)
  await elapse(relay)
  expect([free(first).toJSON(), free(second).toJSON()]).toEqual([
    { a: 1, b: 2 },
    { a: 1, b: 2 },
  ])
  expect(first.doc.clientID).not.toBe(second.doc.clientID)
  one.connection.close()
  two.connection.close()
})

test('[PROV13] what the gate refuses is put aside; opened afresh, the document is as everyone’s and takes writing', async () => {
  const { relay, nadia, hers, his, close } = await twoBrowsers()
  free(hers).set('admitted', 1)
  await elapse(relay)
  hers.doc.getMap('elsewhere').set('words', 'gardés')
  free(hers).set('after', 1)
  await elapse(relay)
  expect(hers.status.get().refusal).toEqual({ code: 'root', remedy: 'reopen' })
  const [file] = nadia.connection.rescues.files.get()
  expect(file?.parts.map(({ root, key }) => `${root}/${key}`)).toEqual(['elsewhere/words', 'free/after'])
  hers.close()
  const afresh = nadia.connection.openDocument(DOCUMENT_OF_ROOMS)
  await elapse(relay, 1_000)
  free(afresh).set('again', 1)
  await elapse(relay)
  expect(afresh.status.get()).toMatchObject({ line: 'online', pending: 0 })
  expect(free(his).toJSON()).toEqual({ admitted: 1, again: 1 })
  close()
})

test('[PROV13] a document closed to writing while one was away gives back what was written meanwhile', async () => {
  const { relay, nadia, hers, his, close } = await twoBrowsers()
  nadia.cut()
  free(hers).set('too late', 1)
  relay.rights.set('nadia', 'read')
  await elapse(relay, 1_000)
  expect(hers.status.get().refusal).toEqual({ code: 'read-only', remedy: 'reopen' })
  expect(nadia.connection.rescues.files.get()).toMatchObject([{ code: 'read-only', parts: [{ key: 'too late' }] }])
  expect(free(his).toJSON()).toEqual({})
  close()
})

test('[PROV12] a new life of the document ends the one that is open, and is opened afresh', async () => {
  const { relay, nadia, hers, close } = await twoBrowsers()
  free(hers).set('kept', 1)
  await elapse(relay)
  await relay.rooms.raiseEpoch('cycle/')
  await elapse(relay)
  expect(hers.status.get().refusal).toEqual({ code: 'epoch', remedy: 'reopen' })
  expect(nadia.connection.rescues.files.get()).toEqual([])
  hers.close()
  const afresh = nadia.connection.openDocument(DOCUMENT_OF_ROOMS)
  await elapse(relay, 1_000)
  expect(free(afresh).toJSON()).toEqual({ kept: 1 })
  close()
})

test('[PROV14] a document that the disk does not give is waited for, and never shown empty', async () => {
  const relay = startRooms()
  relay.log.failing.load = true
  const { connection } = deviceOn(relay, 'nadia')
  const opened = connection.openDocument(DOCUMENT_OF_ROOMS)
  await elapse(relay, 3_000)
  expect(opened.status.get()).toMatchObject({ loaded: false, refusal: { code: 'unreadable', remedy: 'retry' } })
  relay.log.failing.load = false
  await elapse(relay, 20_000)
  expect(opened.status.get()).toMatchObject({ line: 'online', loaded: true, refusal: null })
  connection.close()
})

test('[PROV17] presence names its participant, and goes with its browser', async () => {
  const { relay, nadia, hers, his, close } = await twoBrowsers()
  const seen = presenceOf(his.awareness).peers
  presenceOf(hers.awareness).show({
    cursor: { x: 1, y: 2 },
    editing: null,
    view: { x: 0, y: 0, w: 900, h: 700 },
    zone: 'issues',
  })
  await elapse(relay)
  expect(seen.get()).toMatchObject([
    { who: 'nadia', cursor: { x: 1, y: 2 }, view: { x: 0, y: 0, w: 900, h: 700 }, zone: 'issues' },
  ])
  nadia.cut()
  await elapse(relay, 40)
  expect(seen.get()).toEqual([])
  await elapse(relay, 1_000)
  expect(seen.get()).toMatchObject([{ who: 'nadia', cursor: { x: 1, y: 2 } }])
  close()
})

test.each([...Array(6).keys()])(
  '[PROV23] whatever lines do, all that was written is saved once and is everyone’s (seed %i)',
  async (seed) => {
    const relay = startRooms()
    const dice = seededRandom(seed)
    const roll = (sides: number): number => (dice.bytes(1)[0] ?? 0) % sides
    const devices = ['nadia', 'marc', 'marc'].map((participant, index) =>
      deviceOn(relay, participant, seed * 10 + index),
    )
    const documents = devices.map(({ connection }) => connection.openDocument(DOCUMENT_OF_ROOMS))
    let written = 0
    for (let step = 0; step < 40; step += 1) {
      const which = roll(3)
      const opened = documents[which]
      if (!opened) continue
      switch (roll(6)) {
        case 0:
          devices[which]?.cut()
          break
        case 1:
          devices[which]?.freeze()
          break
        default:
          written += 1
          list(opened).insert(roll(list(opened).length + 1), [`${which}/${written}`])
          if (roll(4) === 0) list(opened).delete(roll(list(opened).length))
      }
      await elapse(relay, 20 + roll(200))
    }
    await elapse(relay, 40_000)
    const committed = await relay.rooms.read(DOCUMENT, (doc) => doc.getArray('list').toJSON() as unknown[])
    for (const opened of documents) {
      expect(opened.status.get()).toMatchObject({ line: 'online', pending: 0, unsent: 0 })
      expect(list(opened).toJSON()).toEqual(committed)
    }
    expect(new Set(committed).size).toBe(committed.length)
    expect(relay.refusals).toEqual([])
    for (const { connection } of devices) connection.close()
  },
)
