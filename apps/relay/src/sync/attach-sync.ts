import type { IncomingMessage, Server } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import type { RefusalCode, SyncAddress } from '@tablee/protocol'
import { REFUSALS, SUBPROTOCOL, documentKey, parseSyncPath } from '@tablee/protocol'
import type { Link, Rooms, Visitor } from '@tablee/room'
import type { Clock, Logger, Random, Result, Scheduler } from '@tablee/std'
import type { WebSocket } from 'ws'
import { WebSocketServer } from 'ws'
import { shareOf } from './address-share.ts'
import type { AttendanceLimits, SyncKind } from './attendance.ts'
import { createAttendance } from './attendance.ts'
import { farewell } from './farewell.ts'
import { createKeepAlive } from './keep-alive.ts'
import { connectionOf } from './socket-connection.ts'
import { createTurnWriter } from './turn-writer.ts'

/** Why a socket is not let in: a refusal that its page can read, or a foreign page, which gets nothing but HTTP 403. */
export type SyncRefusal = RefusalCode | 'origin-refused'

/** Who stands at a socket that may come in. */
export interface Admission {
  readonly visitor: Visitor
  /** Whether nothing was taken back since they were looked up. */
  stands(): boolean
}

export interface SyncOptions {
  readonly rooms: Pick<Rooms, 'openTab' | 'openPlain'>
  readonly logger: Logger
  readonly random: Random
  readonly clock: Clock
  readonly scheduler: Scheduler
  readonly limits: AttendanceLimits
  /** Most bytes of one synchronisation message. */
  readonly syncBytes: number
  /** Where a request comes from, past our own proxies. */
  addressOf(request: IncomingMessage): string
  /** Who is at the other end of an upgrade request to a cycle, by cookie and Origin. */
  authenticate(request: IncomingMessage, cycle: string): Promise<Result<Admission, SyncRefusal>>
  refused(code: RefusalCode): void
  /** A line of someone stands, until the returned function is called. */
  stands(participant: string): () => void
}

/** What channel, type and lengths may add to the largest message. */
const FRAMING = 64
/**
 * Pieces in which one message may come, as browsers and proxies cut at kilobytes and the network at more than a hundred
 * bytes; and how long clients may take to answer a closing (ms).
 */
const TOLERANCE = { maxFragments: 1024, maxBufferedChunks: 16 * 1024, closeTimeout: 2_000 }
/** How often someone is looked up again whose device was sent away meanwhile. */
const LOOKS = 3

/**
 * Serves the WebSocket upgrades of `server`: tabs at `/sync/<cycle>`, standard y-websocket clients at
 * `/sync/<cycle>/<document>`. `close` ends every socket (1012).
 */
export function attachSync(server: Server, options: SyncOptions): { close(): Promise<void> } {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: options.syncBytes + FRAMING,
    ...TOLERANCE,
    perMessageDeflate: false,
    // whoever asks for another version is answered in its own terms, to be able to read why it is closed
    handleProtocols: (offered) => (offered.has(SUBPROTOCOL) ? SUBPROTOCOL : ([...offered][0] ?? false)),
  })
  const attendance = createAttendance(options.limits)
  const writer = createTurnWriter(options)
  const keepAlive = createKeepAlive(options.scheduler)
  const waiting = new Set<Socket>()
  let closing = false

  const upgrade = (request: IncomingMessage, stream: Duplex, head: Buffer): void => {
    const socket = stream as Socket // reason: an HTTP server's connections are sockets
    // without a listener, a connection that breaks before it is a WebSocket would end the process
    socket.on('error', () => socket.destroy())
    if (closing) return answer(socket, '503 Service Unavailable')
    const [path] = (request.url ?? '').split('?', 1)
    if (!path?.startsWith('/sync/')) {
      if (server.listenerCount('upgrade') === 1) answer(socket, '404 Not Found')
      return
    }
    const address = parseSyncPath(path)
    if (!address) return answer(socket, '404 Not Found')
    admit(request, socket, head, address).catch((cause: unknown) => {
      options.logger.error({ err: cause }, 'a socket could not be let in')
      answer(socket, '500 Internal Server Error')
    })
  }
  server.on('upgrade', upgrade)

  async function admit(request: IncomingMessage, socket: Socket, head: Buffer, address: SyncAddress): Promise<void> {
    const knock = attendance.knock(shareOf(options.addressOf(request)))
    if (!knock) return sendAway(socket)
    waiting.add(socket)
    socket.once('close', () => {
      waiting.delete(socket)
      knock.leave()
    })
    const kind: SyncKind = address.document === null ? 'tab' : 'plain'
    const looked = knock.isWithinShare ? await lookUp(request, address.cycle) : TOO_MANY
    if (socket.destroyed) return
    if (!looked.ok && looked.error === 'origin-refused') return answer(socket, '403 Forbidden')
    const who = looked.ok && !knock.enter(address.cycle, looked.value.visitor.participant, kind) ? TOO_MANY : looked
    if (!who.ok && !knock.linger()) return sendAway(socket)
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      waiting.delete(socket)
      webSocket.on('error', (cause) =>
        options.logger.info({ code: 'code' in cause ? cause.code : cause.name }, 'a socket broke the protocol'),
      )
      // a browser's page cannot read why an upgrade failed: it is told by a close code instead
      const turnAway = (code: RefusalCode): void => {
        options.refused(code)
        farewell(webSocket, kind, code, options.random)
      }
      if (closing) return turnAway('restart')
      if (!who.ok) return turnAway(who.error === 'origin-refused' ? 'no-access' : who.error)
      if (kind === 'tab' && webSocket.protocol !== SUBPROTOCOL) return turnAway('malformed')
      welcome(webSocket, socket, address, who.value.visitor, turnAway)
    })
  }

  function sendAway(socket: Socket): void {
    options.refused('too-many')
    answer(socket, '503 Service Unavailable')
  }

  /** Who it is, as of this very turn. */
  async function lookUp(request: IncomingMessage, cycle: string): Promise<Result<Admission, SyncRefusal>> {
    for (let looks = 1; ; looks += 1) {
      const who = await options.authenticate(request, cycle)
      if (!who.ok || who.value.stands()) return who
      if (looks === LOOKS) return RESTART
    }
  }

  function welcome(
    webSocket: WebSocket,
    socket: Socket,
    { cycle, document }: SyncAddress,
    visitor: Visitor,
    turnAway: (code: RefusalCode) => void,
  ): void {
    const connection = connectionOf(webSocket, socket, visitor, writer)
    const began = performance.now()
    const link: Link =
      document === null
        ? options.rooms.openTab(cycle, connection)
        : options.rooms.openPlain(documentKey(cycle, document), connection)
    const left = options.stands(visitor.participant)
    keepAlive.watch(webSocket, socket)
    webSocket.on('message', (message: Buffer, isBinary) => {
      if (webSocket.readyState !== webSocket.OPEN) return
      if (!isBinary) return turnAway('malformed')
      try {
        link.receive(new Uint8Array(message.buffer, message.byteOffset, message.length))
      } catch (cause) {
        // nobody's message may end the process
        options.logger.error({ err: cause }, 'a message could not be taken in')
        turnAway('malformed')
      }
    })
    webSocket.on('close', (code) => {
      link.closed()
      left()
      const route = document === null ? '/sync/:cycle' : '/sync/:cycle/:document'
      options.logger.info({ route, code, ms: Math.round(performance.now() - began) }, 'socket closed')
    })
  }

  return {
    close: async () => {
      closing = true
      server.off('upgrade', upgrade)
      keepAlive.stop()
      const closed = [...sockets.clients].map(ended)
      for (const socket of waiting) answer(socket, '503 Service Unavailable')
      await Promise.all(closed)
      sockets.close()
    },
  }
}

const TOO_MANY = { ok: false, error: 'too-many' } as const
const RESTART = { ok: false, error: 'restart' } as const

/** Answers an upgrade request over HTTP, and ends it. */
function answer(socket: Socket, status: string): void {
  if (socket.destroyed) return
  // not left to the other end, which may keep its half open for ever
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => socket.destroy())
}

/** Closes `webSocket` and waits for its end, which comes in time even when nobody answers. */
function ended(webSocket: WebSocket): Promise<void> {
  return new Promise((done) => {
    webSocket.once('close', () => done())
    webSocket.resume()
    webSocket.close(REFUSALS.restart.close)
  })
}
