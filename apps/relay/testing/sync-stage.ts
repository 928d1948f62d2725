import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { RefusalCode } from '@tablee/protocol'
import { SUBPROTOCOL, documentKey, tabPath } from '@tablee/protocol'
import type { Limits, Rights, Rooms } from '@tablee/room'
import { codecHere, createRooms } from '@tablee/room'
import { memoryLog } from '@tablee/room/testing'
import type { Logger } from '@tablee/std'
import { cryptoRandom, err, ok, silentLogger, systemClock, systemScheduler } from '@tablee/std'
import { WebSocket } from 'ws'
import { openLog } from '../src/storage/log.ts'
import type { Admission, SyncRefusal } from '../src/sync/attach-sync.ts'
import { attachSync } from '../src/sync/attach-sync.ts'
import type { AttendanceLimits } from '../src/sync/attendance.ts'
import { DEFAULT_ATTENDANCE } from '../src/sync/attendance.ts'
import type { TabClient } from './tab-client.ts'
import { tabOver } from './tab-client.ts'

export const CYCLE = 'cycle-one'
export const DOCUMENT = 'content:roadmap'
export const KEY = documentKey(CYCLE, DOCUMENT)

const RULES = { roots: { cards: 'map', free: 'map' }, sealed: ['cards'], maxBytes: 1024 * 1024 } as const

/** Real rooms, log and sockets, whose people are named by the `x-person` header: cookies are another part's concern. */
export interface SyncStage {
  readonly url: string
  readonly port: number
  readonly rooms: Rooms
  /** What people may do; everyone not here may write. */
  readonly rights: Map<string, Rights>
  readonly refused: RefusalCode[]
  /** Runs while a person is looked up. */
  whileLookingUp: () => void | Promise<void>
  /** Devices that have left since the start. */
  departures: number
  socket(
    person: string | null,
    path: string,
    protocols?: string | string[],
    headers?: Record<string, string>,
  ): WebSocket
  tab(person: string): Promise<TabClient>
  /** What the log holds. */
  committed(): Promise<Record<string, unknown>>
  stop(): Promise<void>
}

export async function startSyncStage(
  /** Where the log lies; null: in memory. */
  folder: string | null,
  options: {
    readonly port?: number
    readonly limits?: Partial<Limits>
    readonly attendance?: Partial<AttendanceLimits>
    readonly logger?: Logger
  } = {},
): Promise<SyncStage> {
  const { logger = silentLogger } = options
  const log = folder === null ? null : await openLog(join(folder, 'tablee.db'))
  const rights = new Map<string, Rights>()
  const refused: RefusalCode[] = []
  const rooms = createRooms(
    {
      access: {
        rights: (participant) => rights.get(participant) ?? 'write',
        bounds: () => null,
        rules: (document) => (document === KEY ? RULES : null),
      },
      log: log ?? memoryLog(),
      codec: codecHere,
      clock: systemClock,
      scheduler: systemScheduler,
      logger,
      monitor: { committed: () => {}, refused: (code) => refused.push(code) },
    },
    options.limits,
  )
  const server = createServer((_request, response) => response.end())
  const sync = attachSync(server, {
    rooms,
    logger,
    random: cryptoRandom,
    clock: systemClock,
    scheduler: systemScheduler,
    limits: { ...DEFAULT_ATTENDANCE, ...options.attendance },
    syncBytes: options.limits?.syncBytes ?? 1024 * 1024,
    addressOf: ({ headers, socket }) => String(headers['x-address'] ?? socket.remoteAddress),
    refused: (code) => refused.push(code),
    stands: () => () => {},
    authenticate: async ({ headers }) => {
      const person = headers['x-person']
      if (headers.origin === 'https://elsewhere.example') return err<SyncRefusal>('origin-refused')
      if (person === 'crash') throw new Error('the database does not answer')
      if (typeof person !== 'string') return err<SyncRefusal>('no-access')
      const before = stage.departures
      await stage.whileLookingUp()
      const admission: Admission = {
        visitor: { participant: person, device: null },
        stands: () => stage.departures === before,
      }
      return ok(admission)
    },
  })
  server.listen(options.port ?? 0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const url = `ws://127.0.0.1:${port}`
  const stage: SyncStage = {
    url,
    port,
    rooms,
    rights,
    refused,
    whileLookingUp: () => {},
    departures: 0,
    socket: (person, path, protocols = [], headers = {}) => {
      const socket = new WebSocket(url + path, protocols, {
        headers: { ...(person === null ? {} : { 'x-person': person }), ...headers },
      })
      // told by the close that follows
      socket.on('error', () => {})
      return socket
    },
    tab: async (person) => {
      const socket = stage.socket(person, tabPath(CYCLE), SUBPROTOCOL)
      const tab = tabOver(socket)
      await once(socket, 'open')
      return tab
    },
    committed: () => rooms.read(KEY, (doc) => doc.getMap('free').toJSON()),
    stop: async () => {
      await rooms.close()
      await sync.close()
      await log?.close()
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
  return stage
}
