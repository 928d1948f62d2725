import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { manualScheduler } from '@tablee/std'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import type { KeepAlive } from './keep-alive.ts'
import { PATIENCE, PERIOD, createKeepAlive } from './keep-alive.ts'

let keepAlive: KeepAlive
let sockets: WebSocketServer
let url: string
let time: ReturnType<typeof manualScheduler>
const server = createServer()

beforeEach(async () => {
  time = manualScheduler()
  keepAlive = createKeepAlive(time)
  sockets = new WebSocketServer({ server })
  sockets.on('connection', (webSocket, request) => keepAlive.watch(webSocket, request.socket))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterEach(async () => {
  keepAlive.stop()
  for (const webSocket of sockets.clients) webSocket.terminate()
  sockets.close()
  server.removeAllListeners('upgrade')
  await new Promise((done) => server.close(done))
})

/** A reader and what the server has of it. */
async function meet(options: { readonly autoPong?: boolean } = {}): Promise<readonly [WebSocket, WebSocket]> {
  const reached = once(sockets, 'connection') as Promise<[WebSocket]>
  const reader = new WebSocket(url, options)
  await once(reader, 'open')
  const [webSocket] = await reached
  return [reader, webSocket]
}

test('a socket that is quiet but answers stays, one whose other end has vanished is ended', async () => {
  const [quiet, ofQuiet] = await meet()
  const [vanished] = await meet({ autoPong: false })
  const ended = once(vanished, 'close')
  for (let turn = 0; turn < 4; turn += 1) {
    const answered = once(ofQuiet, 'pong')
    time.advance(PERIOD)
    await answered
  }
  expect((await ended)[0]).toBe(1006)
  expect(quiet.readyState).toBe(WebSocket.OPEN)
})

test('one whose answer waits behind what it is still being sent is given more time, though not for ever', async () => {
  const [slow, webSocket] = await meet()
  slow.pause()
  webSocket.send(new Uint8Array(64 * 1024 * 1024))
  const ended = once(webSocket, 'close')
  time.advance(PERIOD * PATIENCE)
  expect(webSocket.readyState).toBe(WebSocket.OPEN)
  time.advance(PERIOD)
  await ended
  slow.terminate()
})

test('one that we do not listen to is not called silent', async () => {
  const [, webSocket] = await meet()
  webSocket.pause()
  time.advance(PERIOD * 5)
  expect(webSocket.readyState).toBe(WebSocket.OPEN)
})
