import { CLOSE, encodeControl, encodeFrame, encodePacket } from '@tablee/protocol'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { DOCUMENT, SimulatedClient as Client, free, settle, startRooms } from '../testing/index.ts'

test('[ROOM20] a channel is opened, with epoch and rights, before the relay asks for anything on it', async () => {
  const under = startRooms()
  under.rights.set('reader', 'read')
  const reader = await under.join('reader')
  expect(reader.controls).toEqual([{ type: 'opened', channel: 1, epoch: 0, rights: 'read' }])
  expect(reader.received[0]?.type).toBe('sync-step-1')
})

test('[ROOM21] a copy of an older life of the document is refused before anything of it is read', async () => {
  const under = startRooms()
  const old = await under.join('old')
  free(old.doc).set('a', 'of long ago')
  await settle()
  await under.rooms.raiseEpoch('cycle/')
  expect(old.told('refused')).toEqual([{ type: 'refused', channel: 1, code: 'epoch', retry: false, ordinal: 3 }])
  const rows = under.log.committed

  const again = await under.join('old', { doc: old.doc, epoch: 0 })
  again.send({ type: 'sync-step-2', update: Y.encodeStateAsUpdate(again.doc) })
  await settle()
  expect([again.refusedWith, again.heard('sync-step-1')]).toEqual(['epoch', []])
  expect(under.log.committed).toBe(rows)
  const fresh = await under.join('old', { epoch: 1 })
  expect([fresh.refusedWith, fresh.told('opened')[0]?.epoch]).toEqual([null, 1])
})

test('[ROOM22] nobody opens a channel as a client that is somebody else', async () => {
  const { join, rooms, log } = startRooms()
  const marc = await join('marc')
  const thief = await join('thief', { doc: docOf(marc.doc.clientID) })
  expect(thief.refusedWith).toBe('not-owned')
  free(marc.doc).set('a', 1)
  await settle()
  marc.disconnect()
  expect((await join('thief', { doc: docOf(marc.doc.clientID) })).refusedWith).toBe('not-owned')
  // and not after the relay was started anew either
  await rooms.close()
  const later = startRooms({}, undefined, log)
  expect((await later.join('thief', { doc: docOf(marc.doc.clientID) })).refusedWith).toBe('not-owned')
})

test('[ROOM22] a client that never wrote stays somebody’s for five minutes after their connection has left', async () => {
  const { join, time } = startRooms()
  await join('witness')
  const marc = await join('marc')
  marc.disconnect()
  expect((await join('other', { doc: docOf(marc.doc.clientID) })).refusedWith).toBe('not-owned')
  const again = await join('marc', { doc: marc.doc })
  expect(again.refusedWith).toBe(null)
  again.disconnect()
  time.advance(5 * 60_000)
  expect((await join('other', { doc: docOf(marc.doc.clientID) })).refusedWith).toBe(null)
})

test('[ROOM23] a channel number that does not grow ends the connection, and so does a channel that was never opened', async () => {
  const { join } = startRooms()
  const again = await join('again')
  again.say({ type: 'close', channel: 1 })
  again.say({ type: 'open', channel: 1, document: 'content:step', client: 1, epoch: null })
  expect([again.refusedWith, again.closedWith]).toEqual(['malformed', CLOSE.refused])
  const never = await join('never')
  never.sendRaw(encodePacket(2, encodeFrame({ type: 'query-awareness' })))
  expect(never.told('bye')).toEqual([{ type: 'bye', code: 'malformed', retryIn: null }])
})

test.each([
  ['no packet', Uint8Array.of(200)],
  ['no JSON', encodePacket(0, Uint8Array.of(1, 2))],
  ['no control message', encodePacket(0, encodeControl({ type: 'dance' } as never))],
])('[ROOM23] %s ends the connection', async (_title, packet) => {
  const client = await startRooms().join('marc')
  client.sendRaw(packet)
  expect([client.refusedWith, client.closedWith]).toEqual(['malformed', CLOSE.refused])
})

test('[ROOM24] a tab has at most 32 channels open', async () => {
  const { join } = startRooms()
  const client = await join('marc')
  for (let channel = 2; channel <= 33; channel += 1) {
    client.say({ type: 'open', channel, document: `content:s${channel}`, client: channel, epoch: null })
  }
  await settle()
  expect(client.told('opened').length).toBe(32)
  expect(client.told('refused')).toMatchObject([{ channel: 33, code: 'too-many', retry: true }])
  client.say({ type: 'close', channel: 1 })
  client.say({ type: 'open', channel: 34, document: 'content:s34', client: 34, epoch: null })
  await settle()
  expect(client.told('opened').at(-1)?.channel).toBe(34)
})

test('[ROOM25] a refusal ends its channel, says from which message on, and leaves the others alone', async () => {
  const { join, rooms, log } = startRooms()
  const client = await join('marc')
  client.say({ type: 'open', channel: 2, document: 'content:other', client: client.doc.clientID, epoch: null })
  await settle()
  free(client.doc).set('a', 1)
  free(client.doc).set('b', Infinity)
  free(client.doc).set('c', 1)
  await settle()
  expect(client.told('refused')).toEqual([{ type: 'refused', channel: 1, code: 'content', retry: false, ordinal: 3 }])
  free(client.doc).set('d', 1)
  await settle()
  expect(client.closedWith).toBe(null)
  expect(log.committed).toBe(1)
  const update = Y.encodeStateAsUpdate(docWith('kept', client.doc.clientID))
  client.sendRaw(encodePacket(2, encodeFrame({ type: 'update', update })))
  await settle()
  expect(await rooms.read('cycle/content:other', (doc) => free(doc).toJSON())).toEqual({ kept: 1 })
})

test('[ROOM25] what was received before its sender closed the channel still counts', async () => {
  const { join, rooms, log } = startRooms()
  const client = await join('marc')
  log.hold()
  free(client.doc).set('a', 1)
  await settle()
  free(client.doc).set('b', 1)
  client.say({ type: 'close', channel: 1 })
  log.release()
  await settle()
  expect(await rooms.read(DOCUMENT, (doc) => free(doc).toJSON())).toEqual({ a: 1, b: 1 })
})

test('[ROOM26] [ROOM27] what was received before its sender left is not kept once they may not write any more', async () => {
  const { join, rooms, log, rights } = startRooms()
  const client = await join('marc')
  log.hold()
  free(client.doc).set('a', 1)
  await settle()
  free(client.doc).set('b', 1)
  client.disconnect()
  rights.set('marc', 'none')
  rooms.rightsChanged('cycle/')
  log.release()
  await settle()
  expect(await rooms.read(DOCUMENT, (doc) => free(doc).toJSON())).toEqual({ a: 1 })
})

test('[ROOM26] nobody enters without rights, nor a document that does not exist', async () => {
  const { rooms, rights, refusals } = startRooms()
  rights.set('nobody', 'none')
  expect(new Client('nobody').connect(rooms, DOCUMENT).refusedWith).toBe('no-access')
  expect(new Client().connect(rooms, 'elsewhere/plan').refusedWith).toBe('unknown')
  expect(new Client('nobody', { plain: true }).connect(rooms, DOCUMENT).closedWith).toBe(CLOSE.noAccess)
  expect(new Client('a', { plain: true }).connect(rooms, 'elsewhere/plan').closedWith).toBe(CLOSE.unknown)
  await expect(rooms.read('elsewhere/plan', () => 1)).rejects.toMatchObject({ code: 'unknown-document' })
  expect(refusals).toEqual(['no-access', 'unknown', 'no-access', 'unknown'])
})

test('[ROOM27] rights are asked again at once: who loses them reads on and is told so, or is refused', async () => {
  const { join, rooms, rights } = startRooms()
  const [marc, witness, plain] = [await join('marc'), await join('witness'), await join('marc', { plain: true })]
  rights.set('marc', 'none')
  rights.set('witness', 'read')
  rooms.rightsChanged('cycle/')
  expect([marc.refusedWith, plain.closedWith]).toEqual(['revoked', CLOSE.revoked])
  expect(witness.told('rights')).toEqual([{ type: 'rights', channel: 1, rights: 'read' }])
  rooms.rightsChanged('cycle/')
  expect(witness.told('rights').length).toBe(1)
  free(witness.doc).set('a', 1)
  await settle()
  expect(witness.refusedWith).toBe('read-only')
})

test('[ROOM28] a ping is answered with the time of the relay', async () => {
  const { join, time } = startRooms()
  const client = await join('marc')
  time.advance(1234)
  client.say({ type: 'ping', at: 5.5 })
  expect(client.told('pong')).toEqual([{ type: 'pong', at: 5.5, now: 1234 }])
})

test('[ROOM29] a refusal closes a plain socket with its code', async () => {
  const { join } = startRooms()
  const plain = await join('marc', { plain: true })
  free(plain.doc).set('a', Infinity)
  await settle()
  expect(plain.closedWith).toBe(CLOSE.refused)
})

test('[ROOM82] those who are dismissed are closed, and only those', async () => {
  const { join, rooms } = startRooms()
  const marc = await join('marc')
  const [left, stays, plain] = [
    await join('marc', { device: 'left' }),
    await join('marc', { device: 'stays' }),
    await join('marc', { device: 'left', plain: true }),
  ]
  rooms.dismiss('cycle/', ({ device }) => device === 'left')
  rooms.dismiss('elsewhere/', () => true)
  expect([left.closedWith, plain.closedWith]).toEqual([CLOSE.revoked, CLOSE.revoked])
  expect(left.told('bye')).toEqual([{ type: 'bye', code: 'revoked', retryIn: null }])
  expect([stays.closedWith, marc.closedWith]).toEqual([null, null])
  rooms.dismiss(DOCUMENT, ({ device }) => device === 'stays')
  expect([stays.refusedWith, stays.closedWith]).toEqual(['revoked', null])
})

function docOf(client: number): Y.Doc {
  const doc = new Y.Doc()
  doc.clientID = client
  return doc
}

function docWith(key: string, client: number): Y.Doc {
  const doc = docOf(client)
  free(doc).set(key, 1)
  return doc
}
