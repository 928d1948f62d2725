import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import type { CloseCode, DocumentAddress } from '@tablee/protocol'
import { CLOSE, SUBPROTOCOL, documentKey, parseDocumentPath } from '@tablee/protocol'
import type { Rooms } from '@tablee/room'
import { DEFAULT_LIMITS } from '@tablee/room'
import type { Logger, Result } from '@tablee/std'
import type { WebSocket } from 'ws'
import { WebSocketServer } from 'ws'
import { keepAlive } from './keep-alive.ts'
import { connectionOf } from './socket-connection.ts'
import type { Visitor } from './visitor.ts'

/** Why a socket is not let in: a code that its page can read, or a foreign page, which gets nothing but HTTP 403. */
export type SyncRefusal = CloseCode | 'origin-refused'

export interface SyncOptions {
  readonly rooms: Pick<Rooms, 'connect'>
  readonly logger: Logger
  /** Who is at the other end of an upgrade request for a document, by cookie and Origin. */
  authenticate(request: IncomingMessage, cycle: string, document: string): Promise<Result<Visitor, SyncRefusal>>
  /** Sockets that one person may have open in one cycle; 5 tabs of 32 documents by default. */
  readonly socketsPerPerson?: number
}

/** What y-websocket's frames may add to the largest message. */
const FRAMING = 64
const SOCKETS_PER_PERSON = 160
/** How long clients may take to answer a closing (ms). */
const CLOSING_TIME = 2_000

/** Serves documents over the WebSocket upgrades of `server` at `/sync/<cycle>/<document>`; `close` ends every socket (1012). */
export function attachSync(server: Server, options: SyncOptions): { close(): Promise<void> } {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: DEFAULT_LIMITS.syncBytes + FRAMING,
    perMessageDeflate: false,
    handleProtocols: (offered) => (offered.has(SUBPROTOCOL) ? SUBPROTOCOL : false),
  })
  const mostSockets = options.socketsPerPerson ?? SOCKETS_PER_PERSON
  const socketsOf = new Map<string, number>()
  const stopKeepingAlive = keepAlive(sockets)
  let closing = false

  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    // without a listener, a connection that breaks before it is a WebSocket would end the process
    socket.on('error', () => socket.destroy())
    if (closing) return refuse(socket, '503 Service Unavailable')
    const [path] = (request.url ?? '').split('?', 1)
    if (!path?.startsWith('/sync/')) {
      if (server.listenerCount('upgrade') === 1) refuse(socket, '404 Not Found')
      return
    }
    const address = parseDocumentPath(path)
    if (!address) return refuse(socket, '404 Not Found')
    admit(request, socket, head, address).catch((cause: unknown) => {
      options.logger.error({ err: cause }, 'a socket could not be let in')
      refuse(socket, '500 Internal Server Error')
    })
  }
  server.on('upgrade', upgrade)

  async function admit(
    request: IncomingMessage,
    socket: Duplex,
    head: Buffer,
    address: DocumentAddress,
  ): Promise<void> {
    const who = await options.authenticate(request, address.cycle, address.document)
    if (!who.ok && who.error === 'origin-refused') return refuse(socket, '403 Forbidden')
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      // a browser's page cannot read why an upgrade failed: it is told by a close code instead
      webSocket.on('error', (cause) =>
        options.logger.info({ code: 'code' in cause ? cause.code : cause.name }, 'a socket broke the protocol'),
      )
      // and not waited for longer: anyone may knock
      if (!who.ok)
        return void closeWithin(webSocket, CLOSING_TIME, who.error === 'origin-refused' ? CLOSE.noAccess : who.error)
      if (closing) return webSocket.close(CLOSE.restart)
      welcome(webSocket, who.value, address)
    })
  }

  function welcome(webSocket: WebSocket, visitor: Visitor, address: DocumentAddress): void {
    const person = `${address.cycle}/${visitor.identity.participant}`
    const count = (socketsOf.get(person) ?? 0) + 1
    if (count > mostSockets) return webSocket.close(CLOSE.rate)
    socketsOf.set(person, count)
    const link = options.rooms.connect(documentKey(address), connectionOf(webSocket, visitor))
    webSocket.on('message', (message: Buffer, isBinary) => {
      if (!isBinary) return webSocket.close(CLOSE.refused)
      try {
        // a copy: Node's buffers share a pool, and what is decoded must not reach into it
        link.receive(new Uint8Array(message))
      } catch (cause) {
        // nobody's message may end the process
        options.logger.error({ err: cause }, 'a message could not be taken in')
        webSocket.close(CLOSE.refused)
      }
    })
    webSocket.on('close', () => {
      const left = (socketsOf.get(person) ?? 1) - 1
      if (left > 0) socketsOf.set(person, left)
      else socketsOf.delete(person)
      link.closed()
    })
  }

  return {
    close: async () => {
      closing = true
      server.off('upgrade', upgrade)
      stopKeepingAlive()
      const closed = [...sockets.clients].map((webSocket) => closeWithin(webSocket, CLOSING_TIME, CLOSE.restart))
      await Promise.all(closed)
      sockets.close()
    },
  }
}

function refuse(socket: Duplex, status: string): void {
  if (!socket.destroyed) socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

function closeWithin(webSocket: WebSocket, time: number, code: CloseCode): Promise<void> {
  return new Promise((done) => {
    const giveUp = setTimeout(() => webSocket.terminate(), time)
    webSocket.once('close', () => {
      clearTimeout(giveUp)
      done()
    })
    webSocket.resume()
    webSocket.close(code)
  })
}
