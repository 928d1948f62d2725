import { expect, test } from 'vitest'
import { DOCUMENT, SimulatedClient, free, settle, startRooms } from '../testing/index.ts'

test('[ROOM1] an edit reaches the others once it is committed', async () => {
  const { join, log } = startRooms()
  const [writer, reader] = [await join(), await join('other')]
  free(writer.doc).set('a', 1)
  await settle()
  expect(free(reader.doc).toJSON()).toEqual({ a: 1 })
  expect(log.committed).toBe(1)
})

test('[ROOM1] [ROOM2] nobody sees, and no newcomer is given, what is not committed', async () => {
  const { join, log } = startRooms()
  const [writer, reader] = [await join(), await join('other')]
  log.hold()
  free(writer.doc).set('a', 1)
  await settle()
  const newcomer = await join('late')
  expect(free(reader.doc).toJSON()).toEqual({})
  expect(free(newcomer.doc).toJSON()).toEqual({})
  expect(newcomer.heard('sync-step-2')).toEqual([])
  expect(writer.heard('ack').at(-1)?.count ?? 0).toBeLessThan(2)

  log.release()
  await settle()
  expect(free(reader.doc).toJSON()).toEqual({ a: 1 })
  expect(free(newcomer.doc).toJSON()).toEqual({ a: 1 })
})

test('[ROOM3] while a commit is under way the relay reads what was committed before it', async () => {
  const { join, log, rooms } = startRooms()
  const writer = await join()
  free(writer.doc).set('a', 1)
  await settle()
  log.hold()
  free(writer.doc).set('a', 2)
  await settle()
  let seen: unknown = 'nothing yet'
  const reading = rooms.read(DOCUMENT, (doc) => free(doc).get('a')).then((value) => (seen = value))
  await settle()
  expect(seen).toBe('nothing yet')
  log.release()
  await reading
  expect(seen).toBe(2)
})

test('[ROOM4] what could not be committed is seen by nobody; everyone starts again from the log', async () => {
  const { join, log } = startRooms()
  const [writer, reader] = [await join(), await join('other')]
  log.failing.append = true
  free(writer.doc).set('a', 1)
  await settle()
  expect(free(reader.doc).toJSON()).toEqual({})
  expect([writer.refusedWith, reader.refusedWith]).toEqual(['restart', 'restart'])

  log.failing.append = false
  const newcomer = await join('late')
  expect(free(newcomer.doc).toJSON()).toEqual({})
})

test('[ROOM4] a writer whose commit failed brings the change again when it comes back', async () => {
  const { join, log, rooms } = startRooms()
  const [writer, reader] = [await join(), await join('other')]
  log.failing.append = true
  free(writer.doc).set('a', 1)
  await settle()
  log.failing.append = false
  writer.connect(rooms, DOCUMENT)
  reader.connect(rooms, DOCUMENT)
  await settle()
  expect(free(reader.doc).toJSON()).toEqual({ a: 1 })
})

test('[ROOM10] a document that cannot be loaded is never shown as an empty one', async () => {
  const { log, rooms } = startRooms()
  await rooms.edit(DOCUMENT, (doc) => free(doc).set('a', 1))
  const again = startRooms({}, undefined, log)
  log.failing.load = true
  const client = await again.join()
  expect(client.refusedWith).toBe('unreadable')
  expect(client.received).toEqual([])
  await expect(again.rooms.read(DOCUMENT, () => 'read')).rejects.toMatchObject({ code: 'load-failed' })
  await expect(again.rooms.edit(DOCUMENT, () => {})).rejects.toMatchObject({ code: 'load-failed' })

  log.failing.load = false
  again.time.advance(2_000)
  const later = await again.join()
  expect(free(later.doc).toJSON()).toEqual({ a: 1 })
  expect(log.committed).toBe(1)
})

test("[ROOM5] the relay's own edit resolves once committed, and reaches everyone", async () => {
  const { join, log, rooms } = startRooms()
  const reader = await join()
  log.hold()
  let done = false
  const editing = rooms.edit(DOCUMENT, (doc) => free(doc).set('a', 1)).then(() => (done = true))
  await settle()
  expect([done, free(reader.doc).toJSON()]).toEqual([false, {}])
  log.release()
  await editing
  expect(free(reader.doc).toJSON()).toEqual({ a: 1 })
})

test("[ROOM5] a relay's edit that throws changes nothing", async () => {
  const { rooms, log } = startRooms()
  const edit = rooms.edit(DOCUMENT, (doc) => {
    free(doc).set('a', 1)
    throw new Error('half way')
  })
  await expect(edit).rejects.toMatchObject({ code: 'commit-failed' })
  expect(await rooms.read(DOCUMENT, (doc) => free(doc).toJSON())).toEqual({})
  expect(log.committed).toBe(0)
})

test('[ROOM6] acknowledgements count the document messages that are committed, and only those', async () => {
  const { join, log } = startRooms()
  const writer = await join()
  expect(writer.heard('ack').at(-1)?.count).toBe(1)
  log.hold()
  free(writer.doc).set('a', 1)
  free(writer.doc).set('b', 2)
  await settle()
  expect(writer.heard('ack').at(-1)?.count).toBe(1)
  log.release()
  await settle()
  expect(writer.heard('ack').at(-1)?.count).toBe(3)
})

test('[ROOM6] a refusal is told after what was kept before it, and never before that is committed', async () => {
  const { join, log } = startRooms()
  const writer = await join()
  log.hold()
  free(writer.doc).set('a', 1)
  free(writer.doc).set('b', Infinity)
  writer.send({ type: 'update', update: new Uint8Array(100_000) })
  await settle()
  expect(writer.refusedWith).toBe(null)
  log.release()
  await settle()
  expect(writer.heard('ack').at(-1)?.count).toBe(2)
  expect(writer.told('refused')).toMatchObject([{ code: 'content', ordinal: 3 }])
})

test('[ROOM6] what was refused along with what could not be committed was not kept from there on', async () => {
  const { join, log } = startRooms()
  const writer = await join()
  log.failing.append = true
  free(writer.doc).set('a', 1)
  free(writer.doc).set('b', Infinity)
  await settle()
  expect(writer.heard('ack').at(-1)?.count).toBe(1)
  expect(writer.told('refused')).toMatchObject([{ code: 'restart', ordinal: 2 }])
})

test('[ROOM29] a plain y-websocket client is sent no message that it does not know', async () => {
  const { rooms } = startRooms()
  const plain = new SimulatedClient('someone', { plain: true }).connect(rooms, DOCUMENT)
  await settle()
  free(plain.doc).set('a', 1)
  await settle()
  expect(plain.heard('ack')).toEqual([])
  expect(await rooms.read(DOCUMENT, (doc) => free(doc).toJSON())).toEqual({ a: 1 })
})

test('[ROOM81] closing commits what is under way, then closes every connection', async () => {
  const { join, log, rooms } = startRooms()
  const writer = await join()
  log.hold()
  free(writer.doc).set('a', 1)
  await settle()
  const closing = rooms.close()
  await settle()
  expect(writer.refusedWith).toBe(null)
  log.release()
  await closing
  expect(writer.refusedWith).toBe('restart')
  expect(log.committed).toBe(1)
  await expect(rooms.edit(DOCUMENT, () => {})).rejects.toMatchObject({ code: 'closed' })
})

test('[ROOM80] a room without connections is forgotten after a while, and read again from the log', async () => {
  const { join, log, time } = startRooms({ compactEvery: 2 })
  const writer = await join()
  for (const key of ['a', 'b', 'c']) {
    free(writer.doc).set(key, 1)
    await settle()
  }
  writer.disconnect()
  time.advance(60_000)
  expect((await log.load(DOCUMENT)).snapshot).not.toBe(null)
  const later = await join()
  expect(free(later.doc).toJSON()).toEqual({ a: 1, b: 1, c: 1 })
})
