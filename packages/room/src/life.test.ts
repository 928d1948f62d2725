import { CLOSE } from '@tablee/protocol'
import { expect, test } from 'vitest'
import { DOCUMENT, SimulatedClient as Client, free, settle, startRooms } from '../testing/index.ts'

test('[ROOM10] a thousand failed loads change no row, and nobody is given an empty document', async () => {
  const { rooms, log } = startRooms()
  await rooms.edit(DOCUMENT, (doc) => free(doc).set('a', 1))
  await rooms.close()
  const again = startRooms({}, undefined, log)
  log.failing.load = true
  for (let attempt = 0; attempt < 1_000; attempt += 1) {
    const client = await again.join(`person-${attempt}`, { plain: attempt % 2 === 1 })
    if (attempt % 2 === 0) expect(client.told('refused')).toMatchObject([{ code: 'unreadable', retry: true }])
    else expect(client.closedWith).toBe(CLOSE.full)
    expect([client.received, client.told('opened')]).toEqual([[], []])
    again.time.advance(4_000)
  }
  expect(log.committed).toBe(1)
  log.failing.load = false
  expect(free((await again.join('late')).doc).toJSON()).toEqual({ a: 1 })
})

test.each([
  ['loaded', 'load', 'unreadable'],
  ['committed', 'append', 'restart'],
] as const)('[ROOM11] what cannot be %s again and again is tried less and less often', async (_title, what, code) => {
  const { rooms, log, time } = startRooms()
  log.failing[what] = true
  let tries = 0
  const count = <A extends readonly unknown[], T>(work: (...given: A) => T) => {
    return (...given: A): T => {
      tries += 1
      return work(...given)
    }
  }
  log[what] = count(log[what] as (...given: readonly unknown[]) => unknown) as never
  for (let tenth = 0; tenth < 100; tenth += 1) {
    const client = new Client('marc').connect(rooms, DOCUMENT)
    free(client.doc).set('a', tenth)
    await settle()
    expect(client.refusedWith).toBe(code)
    client.disconnect()
    time.advance(100)
  }
  // at once, then after 0, 1, 2 and 4 s
  expect(tries).toBeLessThanOrEqual(6)
  await expect(rooms.read(DOCUMENT, () => 1)).rejects.toMatchObject({
    code: `${what === 'load' ? what : 'commit'}-failed`,
  })
  log.failing[what] = false
  time.advance(4_000)
  const client = new Client('marc').connect(rooms, DOCUMENT)
  free(client.doc).set('a', 'at last')
  await settle()
  expect(await rooms.read(DOCUMENT, (doc) => free(doc).get('a'))).toBe('at last')
})

test('[ROOM80] a thousand rooms opened and left leave nothing behind', async () => {
  const { rooms, time, timers } = startRooms()
  for (let index = 0; index < 1_000; index += 1) {
    const client = new Client('marc').connect(rooms, `cycle/content:r${index}`)
    await settle()
    client.disconnect()
  }
  expect(rooms.statistics().rooms).toBe(1_000)
  time.advance(60_000)
  expect(rooms.statistics()).toEqual({ rooms: 0, tabs: 0, plain: 0, channels: 0, queuedBytes: 0 })
  expect(timers()).toBe(0)
})

test('[ROOM80] a room to which somebody came back is not forgotten', async () => {
  const { join, rooms, time } = startRooms()
  const first = await join('marc')
  first.disconnect()
  time.advance(59_000)
  const again = await join('marc')
  time.advance(59_000)
  free(again.doc).set('a', 1)
  await settle()
  expect([rooms.statistics().rooms, again.heard('ack').at(-1)?.count]).toEqual([1, 2])
})

test('[ROOM81] at closing, tabs are told to come back at different times', async () => {
  const { join, rooms } = startRooms()
  const tabs = [await join('a'), await join('b'), await join('c')]
  const plain = await join('d', { plain: true })
  await rooms.close()
  expect(tabs.map((tab) => tab.told('bye'))).toMatchObject([
    [{ code: 'restart', retryIn: 0 }],
    [{ code: 'restart', retryIn: 1_000 }],
    [{ code: 'restart', retryIn: 2_000 }],
  ])
  expect([...tabs, plain].map(({ closedWith }) => closedWith)).toEqual(Array(4).fill(CLOSE.restart))
  const late = await join('late')
  expect([late.refusedWith, late.closedWith]).toEqual(['restart', CLOSE.restart])
  expect((await join('late', { plain: true })).closedWith).toBe(CLOSE.restart)
})

test('[ROOM83] removing a cycle closes its connections and erases its documents', async () => {
  const { join, rooms, log } = startRooms()
  const [marc, plain] = [await join('marc'), await join('other', { plain: true })]
  free(marc.doc).set('a', 1)
  await settle()
  await rooms.remove('cycle/')
  expect([marc.closedWith, plain.closedWith]).toEqual([CLOSE.unknown, CLOSE.unknown])
  expect(await log.load(DOCUMENT)).toMatchObject({ snapshot: null, tail: [] })
})

test('[ROOM83] nobody writes into a document while it is being removed', async () => {
  const { join, rooms, log } = startRooms()
  const marc = await join('marc')
  log.hold()
  free(marc.doc).set('a', 1)
  await settle()
  const removing = rooms.remove('cycle/')
  const late = new Client('late').connect(rooms, DOCUMENT)
  expect(late.refusedWith).toBe('restart')
  await expect(rooms.edit(DOCUMENT, () => {})).rejects.toMatchObject({ code: 'closed' })
  log.release()
  await removing
  expect(await log.load(DOCUMENT)).toMatchObject({ snapshot: null, tail: [] })
})

test('[ROOM84] what is there is counted', async () => {
  const { join, rooms } = startRooms()
  const marc = await join('marc')
  marc.say({ type: 'open', channel: 2, document: 'content:other', client: 5, epoch: null })
  const plain = await join('plain', { plain: true })
  await settle()
  ;[marc.buffered, plain.buffered] = [5, 7]
  expect(rooms.statistics()).toEqual({ rooms: 2, tabs: 1, plain: 1, channels: 2, queuedBytes: 12 })
})

test('[ROOM83] a new life begins once everything of the old one is committed, and nobody comes in between', async () => {
  const { join, rooms, log } = startRooms()
  const marc = await join('marc')
  log.hold()
  free(marc.doc).set('a', 1)
  await settle()
  const raising = rooms.raiseEpoch('cycle/')
  expect(new Client('late').connect(rooms, DOCUMENT).refusedWith).toBe('restart')
  log.release()
  await raising
  const { epoch, tail } = await log.load(DOCUMENT)
  expect([epoch, tail.length, marc.refusedWith]).toEqual([1, 1, 'epoch'])
})
