import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { DOCUMENT, free, settle, SimulatedClient, startRooms } from '../testing/index.ts'
import { SharedMessage, lastingMessage } from './shared-message.ts'

test('[ROOM40] what is committed together goes to every reader in one message, the same array for all', async () => {
  const { join, log } = startRooms()
  const writers = [await join('a'), await join('b')]
  const readers = [await join('c'), await join('d'), await join('e')]
  const before = readers.map(({ sent }) => sent.length)
  log.hold()
  for (const { doc } of writers) for (const key of ['one', 'two', 'three']) free(doc).set(`${key} ${doc.clientID}`, 1)
  await settle()
  log.release()
  await settle()
  const sent = readers.map((reader, index) => reader.sent.slice(before[index]))
  // the first to come is committed alone, and the rest together
  for (const messages of sent) expect(messages.length).toBeLessThanOrEqual(2)
  for (const index of sent[0]?.keys() ?? []) expect(new Set(sent.map((messages) => messages[index])).size).toBe(1)
  for (const { doc } of readers) expect(free(doc).size).toBe(6)
})

test('[ROOM40] a writer is not sent what is its own alone', async () => {
  const { join } = startRooms()
  const [writer, reader] = [await join('a'), await join('b')]
  free(writer.doc).set('a', 1)
  await settle()
  expect([writer.heard('update').length, reader.heard('update').length]).toEqual([0, 1])
})

test('[ROOM40] what changes nothing is neither kept nor sent', async () => {
  const { join, log } = startRooms()
  const [writer, reader] = [await join('a'), await join('b')]
  free(writer.doc).set('a', 1)
  await settle()
  const [rows, heard] = [log.committed, reader.received.length]
  for (const frame of reader.heard('update')) writer.send(frame)
  await settle()
  expect([log.committed, reader.received.length]).toEqual([rows, heard])
  expect(writer.heard('ack').at(-1)?.count).toBe(3)
})

test('[ROOM40] however many channel numbers it goes out under, it is put in a packet once for each', () => {
  const message = new SharedMessage(new Uint8Array(100))
  const numbers = Array.from({ length: 300 }, (_, index) => index + 1)
  const first = numbers.map((channel) => message.packet(channel))
  const again = numbers.map((channel) => message.packet(channel))
  expect(again.every((packet, index) => packet === first[index])).toBe(true)
})

test('[ROOM41] what is kept for those who come is kept in few packets, and a large one in a single one', () => {
  const kept = (bytes: number): number => {
    const message = lastingMessage(new Uint8Array(bytes))
    const numbers = Array.from({ length: 8 }, (_, index) => index + 1)
    const first = numbers.map((channel) => message.packet(channel))
    return numbers.filter((channel, index) => message.packet(channel) === first[index]).length
  }
  expect([kept(100), kept(1024 * 1024), kept(6 * 1024 * 1024)]).toEqual([8, 8, 0])
})

for (const comes of ['first', 'last'] as const)
  test(`[ROOM42] who wrote in what another takes away, committed together, hears whether their words came ${comes}`, async () => {
    const { join, log } = startRooms()
    const [taker, writer, third] = [await join('a'), await join('b'), await join('c')]
    free(taker.doc).set('note', new Y.Text('a few'))
    await settle()
    const before = writer.received.length
    log.hold()
    free(third.doc).set('aside', 1)
    await settle()
    const deeds = [
      () => (free(writer.doc).get('note') as Y.Text).insert(5, ' words'),
      () => free(taker.doc).delete('note'),
    ]
    for (const deed of comes === 'first' ? deeds : deeds.toReversed()) {
      deed()
      await settle()
    }
    free(third.doc).set('aside', 2)
    await settle()
    log.release()
    await settle()
    const heard = writer.received.slice(before).map(({ type }) => type)
    // the first and the last of what it hears is what the third one does
    expect(heard).toEqual(
      comes === 'first' ? ['update', 'ack', 'update', 'update'] : ['update', 'update', 'update', 'ack'],
    )
  })

test('[ROOM42] who comes back with words is answered before hearing that what they are in was taken away after them', async () => {
  const { join, log, rooms } = startRooms()
  const [taker, writer, third] = [await join('a'), await join('b'), await join('c')]
  free(taker.doc).set('note', new Y.Text('a few'))
  await settle()
  writer.disconnect()
  ;(free(writer.doc).get('note') as Y.Text).insert(5, ' words')
  const back = new SimulatedClient('b', { doc: writer.doc, epoch: 0 })
  // its synchronisation waits whole, while the disk is slow
  const send = back.send.bind(back)
  const held: Parameters<typeof send>[0][] = []
  back.send = (frame) => void held.push(frame)
  back.connect(rooms, DOCUMENT)
  await settle()
  log.hold()
  free(third.doc).set('aside', 1)
  await settle()
  for (const frame of held) send(frame)
  back.send = send
  await settle()
  free(taker.doc).delete('note')
  await settle()
  const answered: number[] = []
  back.doc.on('update', () => free(back.doc).has('note') || answered.push(back.heard('ack').length))
  log.release()
  await settle()
  expect(answered[0]).toBe(1)
})
