import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { ParticipantId } from '@tablee/model'
import type { Log } from '@tablee/room'
import { RELAY, createRooms } from '@tablee/room'
import type { Clock, Logger, Random, Scheduler } from '@tablee/std'
import { authenticateSocket } from './http/authenticate-socket.ts'
import { addressOf, trustOf } from './http/proxies.ts'
import { createServer } from './http/server.ts'
import { createSession } from './http/session.ts'
import { deleteExpiredCycles } from './jobs/delete-expired-cycles.ts'
import { createExportQueue } from './jobs/export-queue.ts'
import { accessFrom } from './live/access.ts'
import type { Ports } from './live/acts.ts'
import { useCycle } from './live/acts.ts'
import { createCardCounts } from './live/card-counts.ts'
import { createKnownCycles } from './live/known-cycles.ts'
import { createLanes } from './live/lanes.ts'
import { keepVersion } from './live/versions/keep-version.ts'
import type { KeeperWork } from './live/versions/version-keeper.ts'
import { createVersionKeeper } from './live/versions/version-keeper.ts'
import { createVisits } from './live/visits.ts'
import type { RelayMetrics } from './metrics/relay-metrics.ts'
import { createRelayMetrics } from './metrics/relay-metrics.ts'
import { openPictureStore } from './pictures/picture-store.ts'
import type { Settings } from './settings.ts'
import { openCodec } from './storage/codec.ts'
import type { LogDamage } from './storage/log-damage.ts'
import { makeDirectory } from './storage/make-directory.ts'
import { openStorage } from './storage/open-storage.ts'
import { attachSync } from './sync/attach-sync.ts'

/** What the relay takes from its surroundings. */
export interface Surroundings {
  readonly clock: Clock
  readonly random: Random
  readonly scheduler: Scheduler
  readonly logger: Logger
}

export interface Relay {
  /** Where it answers, such as `http://127.0.0.1:4321`. */
  readonly address: string
  /** Called once when the storage has ended by itself: nothing can be kept any more, and the process is to be started anew. */
  onFailure(listener: (error: Error) => void): void
  /** Commits what is under way and ends every connection (1012); resolves when nothing is left open. */
  close(): Promise<void>
}

/** Connections that may wait for us to take them: a whole relay comes back at once after a restart. */
const BACKLOG = 2_048
/** How long requests under way may take once the relay ends (ms). */
const ANSWERING_TIME = 2_000

/** Starts everything in this process on one port: storage, rooms, sockets, API and web application. Throws when it cannot. */
export async function startRelay(
  settings: Settings,
  { clock, random, scheduler, logger }: Surroundings,
): Promise<Relay> {
  await makeDirectory(settings.dataDir)
  const path = join(settings.dataDir, 'tablee.db')
  const metrics: RelayMetrics = createRelayMetrics(() => rooms.statistics())
  const told = ({ document: _name, ...counts }: LogDamage): void => {
    metrics.damaged(counts.isLost)
    logger.error(counts, 'the disk has changed what the log held')
  }
  const storage = await openStorage(path, told)
  const { facts, log } = storage
  const known = createKnownCycles(facts)
  const codec = await openCodec()
  const rooms = createRooms(
    {
      access: accessFrom(known),
      log: tellingOf(log, { changing: (key) => counts.changing(key), written: (key) => keeper.written(key) }),
      codec,
      clock,
      scheduler,
      logger,
      monitor: metrics.monitor,
    },
    settings.limits,
  )
  const counts = createCardCounts({ rooms, known, scheduler, limits: settings.limits })
  const pictures = openPictureStore(settings.dataDir)
  const ports: Ports = { facts, known, rooms, lanes: createLanes(), pictures, limits: settings.limits, clock, random }
  const versioning = { ...ports, limits: settings.limits }
  const keep: KeeperWork['keep'] = async (keeping) => {
    // a session may have ended in a cycle that nobody has come into since the start
    await useCycle(ports, keeping.cycle)
    return keepVersion(versioning, keeping)
  }
  const keeper = createVersionKeeper(versioning, { scheduler, logger, keep })
  const visits = createVisits({ facts, limits: settings.limits, clock, scheduler, logger })
  const session = createSession(ports, settings)
  const exports = createExportQueue({ clock, random, logger, limits: settings.limits })

  const app = await createServer({ ...ports, settings, session, exports, log, metrics, keeper, visits, counts }, logger)
  const trust = trustOf(settings)
  const sync = attachSync(app.server, {
    rooms,
    logger,
    random,
    clock,
    scheduler,
    limits: settings.limits,
    syncBytes: settings.limits.syncBytes,
    addressOf: (request) => addressOf(request, trust),
    authenticate: (request, cycle) => authenticateSocket({ session, known, settings }, request, cycle),
    refused: metrics.monitor.refused,
    stands: (participant) => visits.stands(participant as ParticipantId), // reason: looked up as they came in
  })
  await app.listen({ port: settings.port, host: settings.host, backlog: BACKLOG })
  const stopDeleting = deleteExpiredCycles(ports, { scheduler, logger })

  return {
    address: urlOf(app.server.address() as AddressInfo), // reason: it listens on a port, not on a pipe
    onFailure: storage.onFailure,
    close: async () => {
      stopDeleting()
      keeper.stop()
      counts.stop()
      const giveUp = setTimeout(() => app.server.closeAllConnections(), ANSWERING_TIME)
      const answered = app.close()
      await rooms.close()
      await sync.close()
      await visits.stop()
      await answered
      clearTimeout(giveUp)
      metrics.stop()
      await codec.close()
      await storage.close()
    },
  }
}

interface LogListener {
  /** Something is about to be committed of a document. */
  readonly changing: (key: string) => void
  /** A person has written in a document, and it is committed. */
  readonly written: (key: string) => void
}

/** `log`, which tells `listener` of what is written. */
function tellingOf(log: Log, { changing, written }: LogListener): Log {
  return {
    ...log,
    append: async (rows) => {
      for (const key of new Set(rows.map(({ document }) => document))) changing(key)
      const sequence = await log.append(rows)
      for (const key of new Set(rows.flatMap(({ document, by }) => (by === RELAY ? [] : [document])))) written(key)
      return sequence
    },
  }
}

function urlOf({ address, family, port }: AddressInfo): string {
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`
}
