import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { codecHere } from './codec/codec-here.ts'
import type { Limits } from './limits.ts'
import type { SimulatedClient } from '../testing/index.ts'
import { controlledLog, settle, startRooms } from '../testing/index.ts'

const KIB = 1024
const RULES = { roots: { cards: 'map', free: 'map' }, sealed: ['cards'], maxBytes: 400 * KIB } as const

const start = (limits: Partial<Limits> = {}, log = controlledLog()) => startRooms(limits, RULES, log, codecHere)

/** The shares that `client` was told of. */
const shares = (client: SimulatedClient): readonly number[] => client.told('filling').map(({ share }) => share)

/** Writes so many pieces of 40 KiB that nothing makes smaller, one after the other. */
async function fill({ doc }: SimulatedClient, pieces: number): Promise<void> {
  for (let piece = 0; piece < pieces; piece += 1) {
    doc.getMap('free').set(`${doc.getMap('free').size}`, 'x'.repeat(40 * KIB))
    await settle()
  }
}

test('[ROOM35] whoever is there is told once that half is reached, and once that nine tenths are', async () => {
  const { join } = start()
  const [writer, witness] = [await join('writer'), await join('witness')]
  await fill(writer, 4)
  expect([shares(writer), shares(witness)]).toEqual([[], []])
  await fill(writer, 2)
  expect([shares(writer), shares(witness)]).toEqual([[0.5], [0.5]])
  await fill(writer, 3)
  expect([shares(writer), shares(witness)]).toEqual([
    [0.5, 0.9],
    [0.5, 0.9],
  ])
  expect(writer.refusedWith).toBe(null)
})

test('[ROOM35] whoever opens a document that fills up is told right after it is opened', async () => {
  const log = controlledLog()
  const before = start({}, log)
  await fill(await before.join('writer'), 6)
  await before.rooms.close()
  const newcomer = await start({}, log).join('newcomer')
  expect(newcomer.controls).toEqual([
    { type: 'opened', channel: 1, epoch: 0, rights: 'write' },
    { type: 'filling', channel: 1, share: 0.5 },
  ])
})

test('[ROOM35] records fill a document as bytes do, removed ones included', async () => {
  const { join } = start({ records: 10 })
  const writer = await join('writer')
  const free = writer.doc.getMap('free')
  for (const key of ['a', 'b', 'c', 'd']) free.set(key, 1)
  free.delete('a')
  await settle()
  expect(shares(writer)).toEqual([])
  writer.doc.getMap('cards').set('one', new Y.Map())
  await settle()
  expect(shares(writer)).toEqual([0.5])
})

test('[ROOM35] what is written and replaced again fills nothing in the end, and is not warned of', async () => {
  const { join } = start({ documentBytes: 50 * KIB })
  const writer = await join('writer')
  for (let time = 0; time < 40; time += 1) {
    writer.doc.getMap('free').set('one', 'x'.repeat(KIB))
    await settle()
  }
  expect([shares(writer), writer.refusedWith]).toEqual([[], null])
})

test('[ROOM29] a plain client hears nothing of it', async () => {
  const { join } = start({ records: 2 })
  const plain = await join('plain', { plain: true })
  plain.doc.getMap('free').set('a', 1)
  await settle()
  expect(plain.received.map(({ type }) => type)).not.toContain('filling')
  expect([plain.controls, plain.closedWith]).toEqual([[], null])
})

test('[ROOM34] the relay’s limit makes a document smaller than its rules would, and never larger', async () => {
  for (const [documentBytes, kept] of [
    [100 * KIB, 3],
    [10_000 * KIB, 10],
  ] as const) {
    const { join, rooms } = start({ documentBytes })
    const writer = await join('writer')
    await fill(writer, 12)
    expect(writer.refusedWith).toBe('document-full')
    expect(await rooms.read('cycle/content:step', (doc) => doc.getMap('free').size)).toBe(kept)
  }
})

test('[GATE16] who has written under too many ids adds nothing more, may still read, and troubles nobody else', async () => {
  const { join } = startRooms({ messagesBurst: 1e6, workBurst: 1e6 }, RULES)
  const mallory = await join('mallory')
  let client = 1_000_000
  const underNewIds = (count: number): Uint8Array => {
    const docs = Array.from({ length: count }, () => {
      const doc = new Y.Doc()
      doc.clientID = client += 1
      doc.getMap('free').set(`${client}`, 1)
      return Y.encodeStateAsUpdate(doc)
    })
    return Y.mergeUpdates(docs)
  }
  for (let batch = 0; batch < 2048 / 256; batch += 1) mallory.send({ type: 'update', update: underNewIds(256) })
  await settle()
  expect(mallory.refusedWith).toBe(null)
  mallory.send({ type: 'update', update: underNewIds(1) })
  await settle()
  expect(mallory.refusedWith).toBe('document-full')

  const again = await join('mallory')
  const amina = await join('amina')
  amina.doc.getMap('free').set('hers', 'une idée')
  await settle()
  expect([amina.refusedWith, again.refusedWith, again.doc.getMap('free').get('hers')]).toEqual([null, null, 'une idée'])
})
