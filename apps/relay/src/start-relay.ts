import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createRooms } from '@tablee/room'
import type { Clock, Logger, Random, Scheduler } from '@tablee/std'
import { authenticateSocket } from './http/authenticate-socket.ts'
import { createServer } from './http/server.ts'
import { createSession } from './http/session.ts'
import { deleteExpiredCycles } from './jobs/delete-expired-cycles.ts'
import { createExportQueue } from './jobs/export-queue.ts'
import { accessFrom } from './live/access.ts'
import type { Ports } from './live/acts.ts'
import { createKnownCycles } from './live/known-cycles.ts'
import { createLanes } from './live/lanes.ts'
import type { Settings } from './settings.ts'
import { makeDirectory } from './storage/make-directory.ts'
import { openLog } from './storage/log.ts'
import { openFacts } from './storage/open-facts.ts'
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

/** Starts everything in this process on one port: storage, rooms, sockets, API and web application. Throws when it cannot. */
export async function startRelay(
  settings: Settings,
  { clock, random, scheduler, logger }: Surroundings,
): Promise<Relay> {
  await makeDirectory(settings.dataDir)
  const path = join(settings.dataDir, 'tablee.db')
  const facts = await openFacts(path)
  const log = await openLog(path)
  const known = createKnownCycles(facts)
  const rooms = createRooms({ access: accessFrom(known), log, clock, scheduler, logger })
  const ports: Ports = { facts, known, rooms, lanes: createLanes(), clock, random }
  const session = createSession(ports, settings)
  const exports = createExportQueue({ clock, random, logger })

  const app = await createServer({ ...ports, settings, session, exports, log }, logger)
  const sync = attachSync(app.server, {
    rooms,
    logger,
    authenticate: (request, cycle, document) =>
      authenticateSocket({ session, known, settings }, request, cycle, document),
  })
  await app.listen({ port: settings.port, host: settings.host })
  const stopDeleting = deleteExpiredCycles(ports, { scheduler, logger })

  return {
    address: addressOf(app.server.address() as AddressInfo), // reason: it listens on a port, not on a pipe
    onFailure: log.onFailure,
    close: async () => {
      stopDeleting()
      const answered = app.close()
      await rooms.close()
      await sync.close()
      await answered
      await log.close()
      await facts.close()
    },
  }
}

function addressOf({ address, family, port }: AddressInfo): string {
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`
}
