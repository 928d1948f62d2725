import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { connect } from 'node:net'
import { CLOSE, documentPath, tabPath } from '@tablee/protocol'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { CYCLE, DOCUMENT, startSyncStage } from '../../testing/sync-stage.ts'
import type { SyncStage } from '../../testing/sync-stage.ts'

let stage: SyncStage

const LIMITS = { connectionsPerAddress: 3, peoplePerCycle: 4, plainSocketsPerPerson: 2, unknownConnections: 20 }
const PLAIN = documentPath(CYCLE, DOCUMENT)

beforeEach(async () => {
  stage = await startSyncStage(null, { attendance: LIMITS })
})

afterEach(() => stage.stop())

/** The status of the HTTP answer, or the close code; null once it was let in and something was said. */
async function knock(path: string, headers: Record<string, string>): Promise<number | null> {
  const socket = stage.socket(null, path, [], headers)
  return new Promise((done) => {
    socket.on('unexpected-response', (_request, response: IncomingMessage) => {
      done(response.statusCode ?? 0)
      socket.terminate()
    })
    socket.on('close', done)
    socket.on('message', () => done(null))
  })
}

async function raw(bytes: string): Promise<Socket> {
  const socket = connect(stage.port, '127.0.0.1')
  socket.on('error', () => {})
  await once(socket, 'connect')
  socket.write(bytes)
  return socket
}

test.each([
  ['a foreign page', tabPath(CYCLE), { origin: 'https://elsewhere.example' }, 403],
  ['a path that is no document', '/sync/../../etc/passwd', {}, 404],
  ['an absurd name', `/sync/${CYCLE}/${'x'.repeat(500)}`, {}, 404],
  ['a name of 12 kB', `/sync/${'x'.repeat(12_000)}`, {}, 404],
  ['a name with a zero', `/sync/${CYCLE}/plan%00`, {}, 404],
  ['another path', '/elsewhere', {}, 404],
  ['a failing database', tabPath(CYCLE), { 'x-person': 'crash' }, 500],
])('%s gets an HTTP refusal', async (_what, path, headers, status) => {
  expect(await knock(path, headers)).toBe(status)
})

test('an address has its share of sockets, and another address its own', async () => {
  const from = (address: string, person: string): Promise<number | null> =>
    knock(PLAIN, { 'x-address': address, 'x-person': person })
  const held = await Promise.all(['a', 'b', 'c'].map((person) => from('192.0.2.1', person)))
  expect(held).toEqual([null, null, null])
  expect(await from('192.0.2.1', 'd')).toBe(CLOSE.full)
  expect(await from('192.0.2.2', 'd')).toBe(null)
})

test('a cycle holds so many people at once, and a person so many plain sockets', async () => {
  const of = (person: string, index: number): Promise<number | null> =>
    knock(PLAIN, { 'x-address': `192.0.2.${index}`, 'x-person': person })
  for (const [index, person] of ['a', 'b', 'c', 'd'].entries()) expect(await of(person, index)).toBe(null)
  expect(await of('e', 10)).toBe(CLOSE.full)
  expect(await of('a', 11)).toBe(null)
  expect(await of('a', 12)).toBe(CLOSE.full)
  expect(stage.refused).toEqual(['too-many', 'too-many'])
})

test('strangers who do not go are few, keep nobody out, and are gone soon', async () => {
  const strangers = await Promise.all(
    Array.from({ length: 30 }, (_, index) =>
      raw(
        `GET ${PLAIN} HTTP/1.1\r\nHost: x\r\nX-Address: 192.0.2.${index}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
          'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n',
      ),
    ),
  )
  const heard = await Promise.all(
    strangers.map(async (socket) => String((await once(socket, 'data'))[0]).split('\r\n', 1)[0]),
  )
  expect(heard.filter((line) => line === 'HTTP/1.1 503 Service Unavailable')).toHaveLength(10)
  expect(heard.filter((line) => line === 'HTTP/1.1 101 Switching Protocols')).toHaveLength(20)
  expect(await knock(PLAIN, { 'x-person': 'aicha' })).toBe(null)
  // nobody answers the closing
  await Promise.all(strangers.filter((socket) => !socket.closed).map((socket) => once(socket, 'close')))
  expect(await knock(PLAIN, { 'x-person': 'aicha' })).toBe(null)
})

test('frames that no client sends end their own socket', async () => {
  const attacks = [
    [0xff, 0xff, 0xff],
    [0x82, 0x01, 0x00],
    [0x80, 0x80, 0, 0, 0, 0],
    [0x89, 0xfe],
  ]
  for (const attack of attacks) {
    const socket = stage.socket('attacker', PLAIN)
    await once(socket, 'open')
    const closed = once(socket, 'close')
    // reason: no client library sends what is no frame
    ;(socket as unknown as { readonly _socket: Socket })._socket.write(Uint8Array.from(attack))
    expect((await closed)[0]).toBe(1002)
  }
  const endless = stage.socket('attacker', PLAIN)
  await once(endless, 'open')
  for (let piece = 0; piece < 2_000; piece += 1) endless.send(Uint8Array.of(0), { fin: false })
  expect((await once(endless, 'close'))[0]).toBe(1008)
  expect(await knock(PLAIN, { 'x-person': 'aicha' })).toBe(null)
})

test('half an upgrade, or one that breaks off, holds up nobody', async () => {
  const half = await Promise.all(
    Array.from({ length: 100 }, () => raw(`GET ${PLAIN} HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\n`)),
  )
  const broken = await raw(`GET ${PLAIN} HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n`)
  broken.resetAndDestroy()
  expect(await knock(PLAIN, { 'x-person': 'aicha' })).toBe(null)
  for (const socket of half) socket.destroy()
})

test('a socket that goes while it is looked up leaves its place', async () => {
  const looked = Promise.withResolvers<void>()
  stage.whileLookingUp = () => looked.promise
  const gone = await Promise.all(
    Array.from({ length: LIMITS.plainSocketsPerPerson }, () =>
      raw(
        `GET ${PLAIN} HTTP/1.1\r\nHost: x\r\nX-Person: aicha\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
          'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n',
      ),
    ),
  )
  await new Promise((done) => setTimeout(done, 50))
  for (const socket of gone) socket.destroy()
  await new Promise((done) => setTimeout(done, 50))
  looked.resolve()
  expect(await knock(PLAIN, { 'x-person': 'aicha' })).toBe(null)
  expect(stage.rooms.statistics().plain).toBe(1)
})
