import type { RefusalCode } from '@tablee/protocol'
import type { Scheduler } from '@tablee/std'
import { manualScheduler, silentLogger, systemScheduler } from '@tablee/std'
import type * as Y from 'yjs'
import { codecHere } from '../src/codec/codec-here.ts'
import type { Limits } from '../src/limits.ts'
import type { Bounds } from '../src/bounds.ts'
import type { Codec, DocumentRules, RoomPorts, Rights } from '../src/ports.ts'
import type { Rooms } from '../src/rooms.ts'
import { createRooms } from '../src/rooms.ts'
import type { ControlledLog } from './controlled-log.ts'
import { controlledLog } from './controlled-log.ts'
import type { ClientOptions } from './simulated-client.ts'
import { SimulatedClient } from './simulated-client.ts'

/** Rooms over a controlled log and a time that stands still. */
export interface RoomsUnderTest {
  readonly rooms: Rooms
  readonly log: ControlledLog
  readonly time: ReturnType<typeof manualScheduler>
  /** What each participant may do; `write` unless set. */
  readonly rights: Map<string, Rights>
  /** What each participant may not write; nothing unless set. */
  readonly bounds: Map<string, Bounds>
  /** Every refusal so far, as the operator counts them. */
  readonly refusals: RefusalCode[]
  /** How many timers the rooms have set and not cancelled. */
  timers(): number
  /** A connected client, once it has the document. */
  join(participant?: string, options?: ClientOptions): Promise<SimulatedClient>
}

/** The document that the tests are about. */
export const DOCUMENT = 'cycle/content:step'

const RULES: DocumentRules = {
  roots: { cards: 'map', free: 'map', list: 'array', text: 'text' },
  sealed: ['cards'],
  maxBytes: 1024 * 1024,
}

/** The sealed root of that document. */
export const cards = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('cards')

/** The root of that document where anything may be written and deleted. */
export const free = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('free')

export function startRooms(
  limits: Partial<Limits> = {},
  rules: DocumentRules = RULES,
  log: ControlledLog = controlledLog(),
  codec: Codec = codecHere,
): RoomsUnderTest {
  const time = manualScheduler()
  const timers = new Set<object>()
  const scheduler: Scheduler = {
    after: (delay, task) => {
      const timer = {}
      timers.add(timer)
      const cancel = time.after(delay, () => {
        timers.delete(timer)
        task()
      })
      return () => {
        timers.delete(timer)
        cancel()
      }
    },
  }
  const rights = new Map<string, Rights>()
  const bounds = new Map<string, Bounds>()
  const refusals: RefusalCode[] = []
  const ports: RoomPorts = {
    access: {
      rights: (participant) => rights.get(participant) ?? 'write',
      bounds: (participant) => bounds.get(participant) ?? null,
      rules: (document) => (/^cycle\/[a-z]+(:\w+)?$/.test(document) ? rules : null),
    },
    log,
    codec,
    clock: time,
    scheduler,
    logger: silentLogger,
    monitor: { committed: () => {}, refused: (code) => refusals.push(code) },
  }
  const rooms = createRooms(ports, limits)
  return {
    rooms,
    log,
    time,
    rights,
    bounds,
    refusals,
    timers: () => timers.size,
    join: async (participant, options) => {
      const client = new SimulatedClient(participant, options).connect(rooms, DOCUMENT)
      await settle()
      return client
    },
  }
}

/** Lets every promise that can go on do so. */
export function settle(): Promise<void> {
  return new Promise((done) => systemScheduler.after(0, done))
}
