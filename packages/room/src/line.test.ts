import { CLOSE, encodeFrame, encodePacket, encodeStates } from '@tablee/protocol'
import { expect, test } from 'vitest'
import { DOCUMENT, SimulatedClient, settle, startRooms } from '../testing/index.ts'

async function start() {
  const under = startRooms()
  const [marc, witness] = [await under.join('marc'), await under.join('witness')]
  return { ...under, marc, witness }
}

test('[ROOM60] over the rate a socket is left unread, then closed; no update of it is dropped', async () => {
  const { marc, witness, time } = await start()
  const free = marc.doc.getMap('free')
  for (let count = 0; count < 130; count += 1) free.set('count', count)
  await settle()
  expect([marc.paused, marc.closedWith]).toEqual([true, null])
  expect(witness.doc.getMap('free').get('count')).toBe(129)
  time.advance(1_000)
  expect(marc.paused).toBe(false)
  for (let count = 0; count < 700; count += 1) free.set('count', count)
  expect([marc.refusedWith, marc.closedWith]).toEqual(['rate', CLOSE.rate])
})

test('[ROOM60] the rate counts bytes too', async () => {
  const { marc } = await start()
  const large = new Uint8Array(1024 * 1024 - 100)
  for (let count = 0; count < 3; count += 1) marc.send({ type: 'sync-step-2', update: large })
  expect([marc.paused, marc.closedWith]).toEqual([true, null])
  for (let count = 0; count < 10; count += 1) marc.send({ type: 'sync-step-2', update: large })
  expect(marc.closedWith).toBe(CLOSE.rate)
})

test('[ROOM60] a socket stays unread until the last of its waits is over', async () => {
  const { marc, time } = await start()
  for (let count = 0; count < 150; count += 1) marc.doc.getMap('free').set('count', count)
  time.advance(500)
  expect(marc.paused).toBe(true)
  time.advance(500)
  expect(marc.paused).toBe(false)
})

test('[ROOM61] a reader that lags gets no presence, and far behind it is closed, at no cost to the others', async () => {
  const { marc, witness, join, time } = await start()
  const slow = await join('slow')
  slow.buffered = 2 * 1024 * 1024
  const before = slow.heard('awareness').length
  marc.send({ type: 'awareness', states: Uint8Array.from([0]) })
  witness.disconnect()
  time.advance(100)
  expect([slow.heard('awareness').length, slow.closedWith]).toEqual([before, null])
  slow.buffered = 5 * 1024 * 1024
  const other = await join('other')
  marc.doc.getMap('free').set('a', 1)
  await settle()
  expect([slow.refusedWith, slow.closedWith]).toEqual(['behind', CLOSE.restart])
  expect(slow.told('bye')).toMatchObject([{ retryIn: 1_000 }])
  expect(other.doc.getMap('free').get('a')).toBe(1)
})

test('[ROOM62] a state on its way is no lag, and is not sent a second time before it has left', async () => {
  const under = startRooms()
  await under.rooms.edit(DOCUMENT, (doc) => {
    for (let key = 0; key < 100; key += 1) doc.getMap('free').set(`key ${key}`, 'x'.repeat(60_000))
  })
  const slow = new SimulatedClient('slow')
  slow.stalled = true
  slow.connect(under.rooms, DOCUMENT)
  await settle()
  expect(slow.buffered).toBeGreaterThan(6_000_000)
  under.time.advance(20_000)
  for (let count = 0; count < 10; count += 1) {
    slow.send({ type: 'sync-step-1', stateVector: Uint8Array.of(0) })
    await settle()
  }
  expect([slow.closedWith, slow.heard('sync-step-2').length]).toEqual([null, 1])
  slow.stalled = false
  slow.buffered = 0
  slow.send({ type: 'sync-step-1', stateVector: Uint8Array.of(0) })
  await settle()
  expect(slow.heard('sync-step-2').length).toBe(2)
})

test('[ROOM62] whoever asks for the state again and again is given it once a turn, and waits', async () => {
  const { marc, witness } = await start()
  witness.doc.getMap('free').set('large', 'x'.repeat(60_000))
  await settle()
  const before = marc.heard('sync-step-2').length
  for (let turn = 0; turn < 60; turn += 1) {
    for (let count = 0; count < 2; count += 1) marc.send({ type: 'sync-step-1', stateVector: Uint8Array.of(0) })
    await settle()
  }
  expect(marc.heard('sync-step-2').length - before).toBe(60)
  expect([marc.paused, marc.closedWith]).toEqual([true, null])
})

/** Rooms with a document of a megabyte, and the tab of an observer who never reads. */
async function startDeaf() {
  const under = startRooms()
  await under.rooms.edit(DOCUMENT, (doc) => {
    for (let key = 0; key < 17; key += 1) doc.getMap('free').set(`key ${key}`, 'x'.repeat(60_000))
  })
  under.rights.set('observer', 'read')
  const observer = new SimulatedClient('observer')
  observer.stalled = true
  observer.connect(under.rooms, DOCUMENT)
  await settle()
  const open = (channel: number): void =>
    observer.say({ type: 'open', channel, document: 'content:step', client: 1_000 + channel, epoch: null })
  const ask = (channel: number): void =>
    observer.sendRaw(encodePacket(channel, encodeFrame({ type: 'sync-step-1', stateVector: Uint8Array.of(0) })))
  return { ...under, observer, open, ask }
}

test('[ROOM62] who opens and closes channels and never reads makes no more wait than two states', async () => {
  const { observer, open, ask, time } = await startDeaf()
  for (let channel = 2; channel < 300; channel += 1) {
    open(channel)
    await settle()
    ask(channel)
    await settle()
    observer.say({ type: 'close', channel })
    time.advance(200)
  }
  expect(observer.buffered).toBeLessThan(3 * 1024 * 1024)
})

test('[ROOM62] of many channels to one document each is sent its state once the one before has left', async () => {
  const { observer, open, ask, time } = await startDeaf()
  for (let channel = 2; channel < 32; channel += 1) open(channel)
  await settle()
  for (let channel = 2; channel < 32; channel += 1) ask(channel)
  await settle()
  time.advance(1_000)
  await settle()
  expect(observer.buffered).toBeLessThan(3 * 1024 * 1024)
  let most = 0
  for (let round = 0; round < 32; round += 1) {
    most = Math.max(most, observer.buffered)
    observer.buffered = 0
    time.advance(10_000)
    await settle()
  }
  const states = observer.sent.filter(({ length }) => length > 1_000_000)
  expect([states.length, observer.closedWith, most < 3 * 1024 * 1024]).toEqual([31, null, true])
})

test('[ROOM63] a channel to which nothing goes gets a no-op at least every 20 s', async () => {
  const { marc, time, rooms } = await start()
  const plain = new SimulatedClient('plain', { plain: true }).connect(rooms, DOCUMENT)
  await settle()
  for (let minute = 0; minute < 3; minute += 1) {
    const before = [marc.received.length, plain.received.length]
    time.advance(20_000)
    expect(marc.received.length).toBeGreaterThan(before[0] ?? 0)
    expect(plain.received.length).toBeGreaterThan(before[1] ?? 0)
  }
})

test('[ROOM77] who opens a document time and again over one line is left unread for what they are told each time', async () => {
  const { join, time } = startRooms({ bytesBurst: 16 * 1024, bytesPerSecond: 1024 })
  for (let person = 0; person < 20; person += 1) {
    const present = await join(`person ${person}`)
    present.send({
      type: 'awareness',
      states: encodeStates([{ client: present.doc.clientID, clock: 1, state: { cursor: { x: 1, y: 2 } } }]),
    })
  }
  time.advance(100)
  const mallory = await join('mallory')
  expect(mallory.paused).toBe(false)
  const reopen = async (channel: number): Promise<void> => {
    mallory.say({ type: 'close', channel: channel - 1 })
    mallory.say({ type: 'open', channel, document: 'content:step', client: mallory.doc.clientID, epoch: null })
    await settle()
  }
  await reopen(2)
  expect(mallory.paused).toBe(false)
  for (let channel = 3; channel < 20; channel += 1) await reopen(channel)
  expect([mallory.paused, mallory.closedWith]).toEqual([true, null])
})
