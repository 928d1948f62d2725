import { manualScheduler, silentLogger, systemScheduler } from '@tablee/std'
import type { Limits } from '../src/limits.ts'
import type { DocumentRules, Identity, Rights } from '../src/ports.ts'
import type { Rooms } from '../src/rooms.ts'
import { createRooms } from '../src/rooms.ts'
import type { ControlledLog } from './controlled-log.ts'
import { controlledLog } from './controlled-log.ts'
import { SimulatedClient } from './simulated-client.ts'

/** Rooms over a controlled log and a time that stands still. */
export interface RoomsUnderTest {
  readonly rooms: Rooms
  readonly log: ControlledLog
  readonly time: ReturnType<typeof manualScheduler>
  /** What each participant may do; `write` unless set. */
  readonly rights: Map<string, Rights>
  /** What has changed of each participant since they connected. */
  readonly changes: Map<string, Partial<Identity>>
  /** A connected client, once it has the document. */
  join(identity?: Partial<Identity>): Promise<SimulatedClient>
}

/** The document that the tests are about. */
export const DOCUMENT = 'cycle/content:step'

const RULES: DocumentRules = {
  roots: { cards: 'map', free: 'map', list: 'array', text: 'text' },
  sealed: ['cards'],
  maxBytes: 1024 * 1024,
}

export function startRooms(
  limits: Partial<Limits> = {},
  rules: DocumentRules = RULES,
  log: ControlledLog = controlledLog(),
): RoomsUnderTest {
  const time = manualScheduler()
  const rights = new Map<string, Rights>()
  const changes = new Map<string, Partial<Identity>>()
  const access = {
    rights: ({ participant }: Identity): Rights => rights.get(participant) ?? 'write',
    present: (identity: Identity): Identity => ({ ...identity, ...changes.get(identity.participant) }),
    rules: (document: string): DocumentRules | null => (document.startsWith('cycle/') ? rules : null),
  }
  const rooms = createRooms({ access, log, clock: time, scheduler: time, logger: silentLogger }, limits)
  return {
    rooms,
    log,
    time,
    rights,
    changes,
    join: async (identity) => {
      const client = new SimulatedClient(identity).connect(rooms, DOCUMENT)
      await settle()
      return client
    },
  }
}

/** Lets every promise that can go on do so. */
export function settle(): Promise<void> {
  return new Promise((done) => systemScheduler.after(0, done))
}
