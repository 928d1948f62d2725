import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { settle, startRooms } from '../testing/index.ts'
import { SharedMessage, lastingMessage } from './shared-message.ts'

const free = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('free')

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
