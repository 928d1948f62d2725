import { CLOSE, decodeStates, encodeStates } from '@tablee/protocol'
import type { ClientState } from '@tablee/protocol'
import { expect, test } from 'vitest'
import type { SimulatedClient } from '../testing/index.ts'
import { DOCUMENT, SimulatedClient as Client, settle, startRooms } from '../testing/index.ts'
import { varString } from '../testing/var-uint.ts'

const say = (client: SimulatedClient, ...states: ClientState[]): void =>
  client.send({ type: 'awareness', states: encodeStates(states) })

/** What `client` was last told of Yjs client `id`: its state, null when it has left, undefined when it was never told. */
function told(client: SimulatedClient, id: number): unknown {
  return statesTo(client).findLast((state) => state.client === id)?.state
}

function statesTo(client: SimulatedClient): readonly ClientState[] {
  return client.heard('awareness').flatMap((frame) => {
    const decoded = decodeStates(frame.states)
    return decoded.ok ? decoded.value : []
  })
}

async function start() {
  const under = startRooms()
  const [marc, witness] = [
    await under.join({ participant: 'marc', name: 'Marc' }),
    await under.join({ participant: 'witness' }),
  ]
  return { ...under, marc, witness }
}

test('presence is stamped with who it is, whatever the browser claims', async () => {
  const { marc, witness, time } = await start()
  say(marc, {
    client: 1,
    clock: 1,
    state: { cursor: { x: 1, y: 2 }, who: { participant: 'witness', name: 'La préfète', role: 'facilitation' } },
  })
  time.advance(50)
  expect(told(witness, 1)).toEqual({
    cursor: { x: 1, y: 2 },
    who: { participant: 'marc', name: 'Marc', structure: null, role: 'participant' },
  })
})

test('one connection speaks for one client: states of others are dropped', async () => {
  const { marc, witness, join, time } = await start()
  say(marc, { client: 1, clock: 1, state: {} }, { client: 2, clock: 1, state: {} })
  const other = await join({ participant: 'other' })
  say(other, { client: 1, clock: 9, state: { cursor: null } }, { client: 1, clock: 9, state: null })
  time.advance(50)
  expect(told(witness, 1)).toMatchObject({ who: { participant: 'marc' } })
  expect(told(witness, 2)).toBe(undefined)
})

test('states above 4 KiB are dropped, and malformed ones close the connection', async () => {
  const { marc, witness, time } = await start()
  say(marc, { client: 1, clock: 1, state: { big: 'x'.repeat(5000) } })
  time.advance(50)
  expect(told(witness, 1)).toBe(undefined)
  marc.send({ type: 'awareness', states: Uint8Array.of(5, 1) })
  expect(marc.closedWith).toBe(CLOSE.refused)
})

test('a state nested deeper than anything can follow is dropped without harm', async () => {
  const { marc, witness, time } = await start()
  const nested = (depth: number): Uint8Array =>
    Uint8Array.from([1, 1, 1].concat(varString('['.repeat(depth) + ']'.repeat(depth))))
  for (const depth of [2_000, 300_000]) marc.send({ type: 'awareness', states: nested(depth) })
  say(marc, { client: 1, clock: 2, state: { cursor: null } })
  time.advance(50)
  expect(told(witness, 1)).toMatchObject({ cursor: null })
})

test('presence is merged, and sent at most 20 times a second', async () => {
  const { marc, witness, time } = await start()
  const before = witness.heard('awareness').length
  for (let clock = 1; clock <= 100; clock += 1) {
    say(marc, { client: 1, clock, state: { cursor: { x: clock, y: 0 } } })
    time.advance(10)
  }
  expect(witness.heard('awareness').length - before).toBeLessThanOrEqual(20)
  time.advance(50)
  expect(told(witness, 1)).toMatchObject({ cursor: { x: 100, y: 0 } })
})

test('who leaves is seen to leave, and who comes back on a new line is not taken for gone', async () => {
  const { marc, witness, rooms, time } = await start()
  say(marc, { client: 1, clock: 1, state: {} })
  time.advance(50)
  const again = new Client({ participant: 'marc', name: 'Marc' }).connect(rooms, DOCUMENT)
  await settle()
  say(again, { client: 1, clock: 2, state: {} })
  marc.disconnect()
  time.advance(50)
  expect(told(witness, 1)).toMatchObject({ who: { name: 'Marc' } })
  again.disconnect()
  time.advance(50)
  expect(told(witness, 1)).toBe(null)
})

test('a newcomer, and whoever asks, is told who is there', async () => {
  const { marc, witness, join } = await start()
  say(marc, { client: 1, clock: 1, state: {} })
  const late = await join({ participant: 'late' })
  expect(told(late, 1)).toMatchObject({ who: { name: 'Marc' } })
  witness.send({ type: 'query-awareness' })
  expect(told(witness, 1)).toMatchObject({ who: { name: 'Marc' } })
})

test('a connection to which nothing goes gets a no-op at least every 20 s', async () => {
  const { witness, time } = await start()
  for (let minute = 0; minute < 3; minute += 1) {
    const before = witness.received.length
    time.advance(20_000)
    expect(witness.received.length).toBeGreaterThan(before)
  }
})

test('over the rate a socket is left unread, then closed; no update of it is dropped', async () => {
  const { marc, witness, time } = await start()
  const free = marc.doc.getMap('free')
  for (let count = 0; count < 130; count += 1) free.set('count', count)
  await settle()
  expect([marc.paused, marc.closedWith]).toEqual([true, null])
  expect(witness.doc.getMap('free').get('count')).toBe(129)
  time.advance(1_000)
  expect(marc.paused).toBe(false)
  for (let count = 0; count < 700; count += 1) free.set('count', count)
  expect(marc.closedWith).toBe(CLOSE.rate)
})

test('the rate counts bytes too', async () => {
  const { marc } = await start()
  const large = new Uint8Array(1024 * 1024 - 100)
  for (let count = 0; count < 3; count += 1) marc.send({ type: 'sync-step-2', update: large })
  expect([marc.paused, marc.closedWith]).toEqual([true, null])
  for (let count = 0; count < 10; count += 1) marc.send({ type: 'sync-step-2', update: large })
  expect(marc.closedWith).toBe(CLOSE.rate)
})

test('whoever asks for the state again and again is given it once a turn, and waits', async () => {
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

test('whoever asks who is there too often is not answered each time', async () => {
  const { marc } = await start()
  const before = marc.heard('awareness').length
  for (let count = 0; count < 1_000; count += 1) marc.send({ type: 'query-awareness' })
  expect(marc.heard('awareness').length - before).toBe(30)
  expect(marc.closedWith).toBe(null)
})

test('a reader that lags gets no presence, and far behind it is closed, at no cost to the others', async () => {
  const { marc, witness, join, time } = await start()
  const slow = await join({ participant: 'slow' })
  slow.buffered = 2 * 1024 * 1024
  say(marc, { client: 1, clock: 1, state: {} })
  time.advance(50)
  expect([told(slow, 1), slow.closedWith]).toEqual([undefined, null])
  slow.buffered = 5 * 1024 * 1024
  marc.doc.getMap('free').set('a', 1)
  await settle()
  expect(slow.closedWith).toBe(CLOSE.restart)
  expect(witness.doc.getMap('free').get('a')).toBe(1)
})

test('rights are asked again at once: who loses them reads on or is closed', async () => {
  const { marc, witness, rooms, rights } = await start()
  rights.set('marc', 'none')
  rights.set('witness', 'read')
  rooms.rightsChanged('cycle/')
  expect(marc.closedWith).toBe(CLOSE.revoked)
  expect(witness.closedWith).toBe(null)
  witness.doc.getMap('free').set('a', 1)
  await settle()
  expect(witness.heard('permission-denied').length).toBe(1)
})

test('a change of name, role or structure shows at once, and what is said after it is heard', async () => {
  const { marc, witness, rooms, changes, time } = await start()
  say(marc, { client: 1, clock: 3, state: { cursor: { x: 1, y: 2 } } })
  time.advance(50)
  changes.set('marc', { role: 'facilitation', structure: 'ccas' })
  rooms.rightsChanged('cycle/')
  time.advance(50)
  const who = { participant: 'marc', name: 'Marc', structure: 'ccas', role: 'facilitation' }
  expect(told(witness, 1)).toEqual({ cursor: { x: 1, y: 2 }, who })
  // y-protocols takes a state in under a later clock only, the owner's included
  const clockOf = (client: SimulatedClient) => statesTo(client).findLast((state) => state.client === 1)?.clock
  expect([clockOf(witness), clockOf(marc)]).toEqual([4, 4])
  say(marc, { client: 1, clock: 5, state: { cursor: null } })
  time.advance(50)
  expect([told(witness, 1), clockOf(witness)]).toEqual([{ cursor: null, who }, 5])
})

test('who has not changed is not told again when rights are asked', async () => {
  const { marc, witness, rooms, time } = await start()
  say(marc, { client: 1, clock: 1, state: {} })
  time.advance(50)
  const before = witness.heard('awareness').length
  rooms.rightsChanged('cycle/')
  time.advance(50)
  expect(witness.heard('awareness').length).toBe(before)
})

test('those who are dismissed are closed, and only those', async () => {
  const { marc, rooms } = await start()
  const [left, stays] = ['left', 'stays'].map((device) =>
    new Client({ participant: 'marc' }, { device }).connect(rooms, DOCUMENT),
  )
  rooms.dismiss('cycle/', ({ device }) => device === 'left')
  rooms.dismiss('elsewhere/', () => true)
  expect([left?.closedWith, stays?.closedWith, marc.closedWith]).toEqual([CLOSE.revoked, null, null])
})

test('nobody enters without rights, nor a document that does not exist', async () => {
  const { rooms, rights } = startRooms()
  rights.set('nobody', 'none')
  expect(new Client({ participant: 'nobody' }).connect(rooms, DOCUMENT).closedWith).toBe(CLOSE.revoked)
  expect(new Client().connect(rooms, 'elsewhere/plan').closedWith).toBe(CLOSE.unknown)
  await expect(rooms.read('elsewhere/plan', () => 1)).rejects.toMatchObject({ code: 'unknown-document' })
})

test('removing a cycle closes its connections and erases its documents', async () => {
  const { marc, rooms, log } = await start()
  marc.doc.getMap('free').set('a', 1)
  await settle()
  await rooms.remove('cycle/')
  expect(marc.closedWith).toBe(CLOSE.unknown)
  expect(await log.load(DOCUMENT)).toEqual({ epoch: 0, snapshot: null, tail: [] })
})
