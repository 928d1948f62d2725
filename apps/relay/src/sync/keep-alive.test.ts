import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import type { KeepAlive } from './keep-alive.ts'
import { createKeepAlive } from './keep-alive.ts'

const PERIOD = 50

let keepAlive: KeepAlive
let sockets: WebSocketServer
let url: string
const server = createServer()

beforeEach(async () => {
  keepAlive = createKeepAlive(PERIOD)
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

test('a socket that is quiet but answers stays, one whose other end has vanished is ended', async () => {
  const [quiet, vanished] = [new WebSocket(url), new WebSocket(url, { autoPong: false })]
  await Promise.all([once(quiet, 'open'), once(vanished, 'open')])
  expect((await once(vanished, 'close'))[0]).toBe(1006)
  await delay(PERIOD * 4)
  expect(quiet.readyState).toBe(WebSocket.OPEN)
})

test('one whose answer waits behind what it is still being sent is given more time, though not for ever', async () => {
  const slow = new WebSocket(url)
  const reached = once(sockets, 'connection') as Promise<[WebSocket]>
  await once(slow, 'open')
  const [webSocket] = await reached
  const start = performance.now()
  slow.pause()
  webSocket.send(new Uint8Array(64 * 1024 * 1024))
  await once(webSocket, 'close')
  expect(performance.now() - start).toBeGreaterThan(PERIOD * 10)
  slow.terminate()
})
