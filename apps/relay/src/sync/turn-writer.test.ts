import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { manualScheduler, systemClock, systemScheduler } from '@tablee/std'
import { expect, test } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { LONGEST_REST, createTurnWriter } from './turn-writer.ts'

test('messages of any length arrive whole and in order, among those that the library writes', async () => {
  const server = createServer()
  const sockets = new WebSocketServer({ noServer: true })
  const writer = createTurnWriter({ clock: systemClock, scheduler: systemScheduler })
  const lengths = [1, 125, 126, 65_535, 65_536, 300_000, 0, 3]
  server.on('upgrade', (request, connection: Duplex, head) =>
    sockets.handleUpgrade(request, connection, head, (webSocket) => {
      for (const length of lengths) {
        writer.write(connection, new Uint8Array(length).fill(length % 256))
        webSocket.send(`after ${length}`)
      }
      webSocket.close(4000)
    }),
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const reader = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`)
  const heard: unknown[] = []
  reader.on('message', (bytes: Buffer, isBinary) =>
    heard.push(isBinary ? [bytes.length, bytes[0] ?? null, bytes.at(-1) ?? null] : bytes.toString()),
  )
  expect((await once(reader, 'close'))[0]).toBe(4000)
  const filled = (length: number): number | null => (length === 0 ? null : length % 256)
  expect(heard).toEqual(lengths.flatMap((length) => [[length, filled(length), filled(length)], `after ${length}`]))
  server.close()
})

/** Connections that note what is written to them, and when it leaves. */
function connections(
  count: number,
): readonly { readonly written: Buffer[]; readonly corks: () => number; readonly it: Duplex }[] {
  return Array.from({ length: count }, () => {
    const written: Buffer[] = []
    let corks = 0
    const it = {
      get writableCorked() {
        return corks
      },
      cork: () => void (corks += 1),
      uncork: () => void (corks -= 1),
      write: (frame: Buffer) => written.push(frame),
    }
    return { written, corks: () => corks, it: it as unknown as Duplex } // reason: what the writer uses of it
  })
}

const turn = (): Promise<void> => new Promise((done) => setImmediate(done))

test('what many are told is framed once, and what one is told within a turn leaves together', async () => {
  const time = manualScheduler()
  const writer = createTurnWriter({ clock: time, scheduler: time })
  const readers = connections(2)
  const message = Uint8Array.of(7)
  for (const { it } of readers) writer.write(it, message)
  for (const { it } of readers) writer.write(it, Uint8Array.of(8))
  expect(readers.map(({ corks }) => corks())).toEqual([1, 1])
  await turn()
  expect(readers.map(({ corks }) => corks())).toEqual([0, 0])
  const [first, second] = readers
  expect(first?.written[0]).toBe(second?.written[0])
  expect(first?.written[1]).not.toBe(second?.written[1])
})

test('a round to many is followed by a rest, that gathers; a round to few is not', async () => {
  const time = manualScheduler()
  const writer = createTurnWriter({ clock: time, scheduler: time })
  const readers = connections(200)
  const say = (count: number): void => {
    for (const { it } of readers.slice(0, count)) writer.write(it, Uint8Array.of(1))
  }
  const held = (): number => readers.filter(({ corks }) => corks() > 0).length
  say(200)
  await turn()
  expect(held()).toBe(0)
  say(200)
  await turn()
  say(200)
  expect(held()).toBe(200)
  time.advance(LONGEST_REST)
  expect(held()).toBe(0)
  time.advance(LONGEST_REST)
  say(10)
  await turn()
  say(10)
  await turn()
  expect(held()).toBe(0)
})
