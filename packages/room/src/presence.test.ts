import type { ClientState } from '@tablee/protocol'
import { decodeStates, encodeStates } from '@tablee/protocol'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { SimulatedClient } from '../testing/index.ts'
import { DOCUMENT, SimulatedClient as Client, settle, startRooms } from '../testing/index.ts'
import { varString, varUint } from '../testing/var-uint.ts'

const show = (client: SimulatedClient, clock: number, state: unknown): void =>
  say(client, { client: client.doc.clientID, clock, state })
const say = (client: SimulatedClient, ...states: ClientState[]): void =>
  client.send({ type: 'awareness', states: encodeStates(states) })

/** What `client` was last told of `of`: its state, null when it has left, undefined when it was never told. */
const told = (client: SimulatedClient, of: SimulatedClient): unknown =>
  statesTo(client).findLast((state) => state.client === of.doc.clientID)?.state

function statesTo(client: SimulatedClient): readonly ClientState[] {
  return client.heard('awareness').flatMap((frame) => {
    const decoded = decodeStates(frame.states)
    return decoded.ok ? decoded.value : []
  })
}

async function start() {
  const under = startRooms()
  const [marc, witness] = [await under.join('marc'), await under.join('witness')]
  return { ...under, marc, witness }
}

test('[ROOM50] presence is stamped with who it is, whatever the browser claims', async () => {
  const { marc, witness, time } = await start()
  show(marc, 1, { cursor: { x: 1, y: 2 }, who: 'witness' })
  time.advance(50)
  expect(told(witness, marc)).toEqual({ cursor: { x: 1, y: 2 }, who: 'marc' })
})

test('[ROOM51] a connection speaks for the client that it opened its channel as, and for no other', async () => {
  const { marc, witness, join, time } = await start()
  const other = await join('other')
  show(marc, 1, { cursor: null })
  say(marc, { client: other.doc.clientID, clock: 9, state: {} }, { client: 77, clock: 1, state: {} })
  say(other, { client: marc.doc.clientID, clock: 9, state: null })
  time.advance(50)
  expect(told(witness, marc)).toEqual({ cursor: null, who: 'marc' })
  expect(statesTo(witness).map(({ client }) => client)).toEqual([marc.doc.clientID])
})

test('[ROOM51] a plain client is bound to the first id it shows, unless that is somebody else’s', async () => {
  const { marc, witness, join, time } = await start()
  const plain = await join('plain', { plain: true })
  say(plain, { client: marc.doc.clientID, clock: 9, state: {} })
  show(plain, 1, { cursor: null })
  say(plain, { client: 78, clock: 1, state: {} })
  time.advance(50)
  expect(statesTo(witness).map(({ client }) => client)).toEqual([plain.doc.clientID])
  expect(told(witness, plain)).toEqual({ cursor: null, who: 'plain' })
})

test('[ROOM51] what y-websocket repeats of others changes nothing', async () => {
  const { marc, witness, join, time } = await start()
  const other = await join('other')
  show(other, 1, { cursor: null })
  time.advance(50)
  const before = statesTo(witness).length
  say(marc, { client: other.doc.clientID, clock: 1, state: { cursor: null, who: 'other' } })
  time.advance(50)
  expect(statesTo(witness).length).toBe(before)
})

test('[ROOM52] states above 4 KiB are dropped, and malformed ones refused', async () => {
  const { marc, witness, time } = await start()
  show(marc, 1, { big: 'x'.repeat(5000) })
  time.advance(50)
  expect(told(witness, marc)).toBe(undefined)
  marc.send({ type: 'awareness', states: Uint8Array.of(5, 1) })
  await settle()
  expect(marc.refusedWith).toBe('malformed')
})

test('[ROOM52] a state nested deeper than anything can follow is dropped without harm', async () => {
  const { marc, witness, time } = await start()
  const nested = (depth: number): Uint8Array =>
    Uint8Array.from([1, ...varUint(marc.doc.clientID), 1, ...varString('['.repeat(depth) + ']'.repeat(depth))])
  for (const depth of [2_000, 30_000]) marc.send({ type: 'awareness', states: nested(depth) })
  show(marc, 2, { cursor: null })
  time.advance(50)
  expect(told(witness, marc)).toMatchObject({ cursor: null })
})

test('[ROOM53] presence is merged, and told at most 20 times a second', async () => {
  const { marc, witness, time } = await start()
  const before = witness.heard('awareness').length
  for (let clock = 1; clock <= 100; clock += 1) {
    show(marc, clock, { cursor: { x: clock, y: 0 } })
    time.advance(10)
  }
  expect(witness.heard('awareness').length - before).toBeLessThanOrEqual(20)
  time.advance(200)
  expect(told(witness, marc)).toMatchObject({ cursor: { x: 100, y: 0 } })
})

test('[ROOM53] a round that is due leaves with the next edit, and soon without one', async () => {
  const { marc, witness, time } = await start()
  const heard = (): number => witness.heard('awareness').length
  const edit = async (key: string): Promise<void> => {
    marc.doc.getMap('cards').set(key, new Y.Map())
    await settle()
  }
  show(marc, 1, { cursor: { x: 1, y: 0 } })
  time.advance(20)
  const before = heard()
  show(marc, 2, { cursor: { x: 2, y: 0 } })
  time.advance(20)
  await edit('too early')
  expect(heard()).toBe(before)
  time.advance(30)
  await edit('in time')
  expect(heard()).toBe(before + 1)
  expect(told(witness, marc)).toMatchObject({ cursor: { x: 2, y: 0 } })
  show(marc, 3, { cursor: { x: 3, y: 0 } })
  time.advance(65)
  expect(told(witness, marc)).toMatchObject({ cursor: { x: 3, y: 0 } })
})

test('[ROOM53] what one person shows is told on 15 times a second, after a burst of 30', async () => {
  const { marc, witness, time } = await start()
  const before = witness.heard('awareness').length
  for (let clock = 1; clock <= 1_000; clock += 1) {
    show(marc, clock, {})
    time.advance(10)
  }
  expect(witness.heard('awareness').length - before).toBeLessThanOrEqual(30 + 150 + 1)
})

test.each([
  ['a fifth of them', 0.2],
  ['all of them', 1],
])(
  '[ROOM54] with 200 people, %s moving, a reader gets less than 60 kB of presence a second',
  async (_title, share) => {
    const { join, time } = startRooms()
    const people: Client[] = []
    for (let index = 0; index < 200; index += 1) people.push(await join(`V1StGXR8_Z5jdHi6B-${index}`))
    const reader = people[199]
    const active = people.slice(0, 200 * share)
    const before = reader?.sent.length ?? 0
    for (let round = 1; round <= 50; round += 1) {
      for (const person of active) {
        show(person, round, { cursor: { x: 1234.56 + round, y: 987.65 - round }, editing: null })
      }
      time.advance(100)
    }
    const bytes = reader?.sent.slice(before).reduce((sum, { length }) => sum + length, 0) ?? 0
    expect(bytes / 5).toBeLessThan(60_000)
    expect(bytes / 5).toBeGreaterThan(20_000)
  },
  60_000,
)

test('[ROOM54] who asks again and again who is there is sent no more than others', async () => {
  const { join, time } = startRooms()
  for (let index = 0; index < 100; index += 1) {
    const person = await join(`person-${index}`)
    show(person, 1, { cursor: { x: 1, y: 2 }, editing: 'x'.repeat(500) })
  }
  time.advance(5_000)
  const reader = await join('reader')
  const before = reader.sent.length
  time.advance(5_000)
  for (let count = 0; count < 150; count += 1) {
    reader.send({ type: 'query-awareness' })
    time.advance(66)
  }
  const bytes = reader.sent.slice(before).reduce((sum, { length }) => sum + length, 0)
  expect(bytes / 10).toBeLessThan(60_000)
  expect(bytes / 10).toBeGreaterThan(20_000)
})

test('[ROOM55] who leaves is seen to leave, and who comes back on a new line is not taken for gone', async () => {
  const { marc, witness, rooms, time } = await start()
  show(marc, 1, {})
  time.advance(65)
  const again = new Client('marc', { doc: marc.doc }).connect(rooms, DOCUMENT)
  await settle()
  show(again, 2, {})
  time.advance(65)
  marc.disconnect()
  time.advance(65)
  expect(told(witness, marc)).toMatchObject({ who: 'marc' })
  again.disconnect()
  time.advance(65)
  expect(told(witness, marc)).toBe(null)
})

test('[ROOM56] a newcomer, and whoever asks, is told who is there', async () => {
  const { marc, witness, join, time } = await start()
  show(marc, 1, {})
  time.advance(50)
  const late = await join('late')
  expect(told(late, marc)).toEqual({ who: 'marc' })
  const before = witness.heard('awareness').length
  witness.send({ type: 'query-awareness' })
  expect(witness.heard('awareness').length).toBe(before + 1)
})

test('[ROOM56] whoever asks who is there too often is not answered each time', async () => {
  const { marc } = await start()
  const before = marc.heard('awareness').length
  for (let count = 0; count < 100; count += 1) marc.send({ type: 'query-awareness' })
  expect(marc.heard('awareness').length - before).toBe(30)
  expect(marc.refusedWith).toBe(null)
})

test('[ROOM55] what is shown before the document is loaded is told once it is', async () => {
  const under = startRooms()
  const early = new Client('early', { plain: true }).connect(under.rooms, DOCUMENT)
  show(early, 1, { cursor: null })
  await settle()
  const witness = await under.join('witness')
  under.time.advance(50)
  expect(told(witness, early)).toEqual({ cursor: null, who: 'early' })
})

test('[ROOM57] who shows themselves over a plain socket is told that they are gone, for them to say otherwise', async () => {
  const { witness, join, time } = await start()
  const plain = await join('plain', { plain: true })
  show(plain, 7, { cursor: null })
  time.advance(50)
  const own = { client: plain.doc.clientID, clock: 7 }
  expect(statesTo(plain)).toContainEqual({ ...own, state: null })
  show(plain, 8, { cursor: null })
  time.advance(50)
  expect(statesTo(plain).filter(({ state }) => state === null)).toEqual([{ ...own, state: null }])
  expect(told(witness, plain)).toEqual({ cursor: null, who: 'plain' })
  expect(statesTo(witness).filter(({ state }) => state === null)).toEqual([])
})
