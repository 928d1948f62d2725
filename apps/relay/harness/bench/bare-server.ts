// The baseline: a fan-out with the same WebSocket library and nothing else. No document, no storage, no rights: what one
// person of a room sends goes to all the others. With a file as argument, its bytes answer whoever asks for the state.

import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { decodeFrame, encodeFrame } from '@tablee/protocol'
import type { WebSocket } from 'ws'
import { WebSocketServer } from 'ws'

const [, , file] = process.argv
const state = file === undefined ? null : encodeFrame({ type: 'sync-step-2', update: readFileSync(file) })
const rooms = new Map<string, Set<WebSocket>>()
const server = createServer()
const sockets = new WebSocketServer({ server, perMessageDeflate: false })

sockets.on('connection', (webSocket, request) => {
  const path = request.url ?? ''
  const room = rooms.get(path) ?? new Set()
  rooms.set(path, room.add(webSocket))
  webSocket.on('message', (message: Buffer) => {
    if (state && isQuestion(message)) return webSocket.send(state)
    for (const other of room) if (other !== webSocket) other.send(message)
  })
  webSocket.on('close', () => room.delete(webSocket))
  webSocket.on('error', () => webSocket.terminate())
})

server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`)
})

function isQuestion(message: Buffer): boolean {
  const frame = decodeFrame(message)
  return frame.ok && frame.value.type === 'sync-step-1'
}
