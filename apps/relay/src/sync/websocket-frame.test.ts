import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { expect, test } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { createTurnWriter } from './turn-writer.ts'
import { encodeWebSocketFrame } from './websocket-frame.ts'

test('a frame says how long it is in the shortest way (RFC 6455, 5.2)', () => {
  const headOf = (length: number): string =>
    encodeWebSocketFrame(new Uint8Array(length)).toString('hex', 0, length < 126 ? 2 : length < 65_536 ? 4 : 10)
  expect([0, 125, 126, 65_535, 65_536].map(headOf)).toEqual([
    '8200',
    '827d',
    '827e007e',
    '827effff',
    '827f0000000000010000',
  ])
})

test('messages of any length arrive whole and in order, among those that the library writes', async () => {
  const server = createServer()
  const sockets = new WebSocketServer({ noServer: true })
  const writer = createTurnWriter()
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

test('what many are told is framed once, and what one is told within a turn leaves in one write', async () => {
  const writes: Buffer[][] = []
  const connection = (): Duplex => {
    const own: Buffer[] = []
    writes.push(own)
    let corks = 0
    const fake = {
      get writableCorked() {
        return corks
      },
      cork: () => void (corks += 1),
      uncork: () => void (corks -= 1),
      write: (frame: Buffer) => own.push(frame),
    }
    return fake as unknown as Duplex // reason: what the writer uses of it
  }
  const readers = [connection(), connection()]
  const writer = createTurnWriter()
  const message = Uint8Array.of(7)
  for (const reader of readers) writer.write(reader, message)
  for (const reader of readers) writer.write(reader, Uint8Array.of(8))
  expect(readers.map((reader) => reader.writableCorked)).toEqual([1, 1])
  await new Promise((done) => setImmediate(done))
  expect(readers.map((reader) => reader.writableCorked)).toEqual([0, 0])
  expect(writes[0]?.[0]).toBe(writes[1]?.[0])
  expect(writes[0]?.[1]).not.toBe(writes[1]?.[1])
})
