import type { RefusalCode } from '@tablee/protocol'
import type { Ms, Result } from '@tablee/std'
import { err, ok } from '@tablee/std'
import { createBlame } from './blame.ts'
import { createBreath } from './breath.ts'
import type { Limits } from './limits.ts'
import type { RoomPorts } from './ports.ts'
import type { RoomErrorCode } from './room-error.ts'
import { RoomError } from './room-error.ts'
import { createQuestions } from './questions.ts'
import { Room } from './room.ts'
import type { WorkRates } from './work-rates.ts'
import { createWorkRates } from './work-rates.ts'

/** Where connections, and the relay itself, come into the rooms of documents. */
export interface Door {
  readonly ports: RoomPorts
  readonly limits: Limits
  readonly work: WorkRates
  /** The room of `document`, for one who may at least read it. */
  knock(document: string, participant: string): Result<Entered, RefusalCode>
  /** The room of `document` for the relay itself; throws `RoomError`. */
  room(document: string): Room
  rooms(): readonly Room[]
  startingWith(prefix: string): readonly Room[]
  /** Empties the rooms of every document whose name starts with `prefix`, and lets nobody in until `work` is done. */
  shutOut(prefix: string, code: RefusalCode, work: () => Promise<void>): Promise<void>
  /** Lets nobody in any more. */
  close(): void
}

export interface Entered {
  readonly room: Room
  readonly rights: 'write' | 'read'
}

/** How a document failed of late. */
interface Failure {
  readonly code: RoomErrorCode
  readonly times: number
  readonly until: Ms
}

const CODES: Readonly<Record<RoomErrorCode, RefusalCode>> = {
  'load-failed': 'unreadable',
  'commit-failed': 'restart',
  closed: 'restart',
  'unknown-document': 'unknown',
}

export function createDoor(ports: RoomPorts, limits: Limits): Door {
  const rooms = new Map<string, Room>()
  const failures = new Map<string, Failure>()
  const blame = createBlame(ports.clock)
  const breath = createBreath(ports)
  const questions = createQuestions()
  const shut = new Set<{ readonly prefix: string }>()
  let closing = false

  function find(document: string): Result<Room, RoomErrorCode> {
    if (closing || [...shut].some(({ prefix }) => document.startsWith(prefix))) return err('closed')
    const open = rooms.get(document)
    if (open) return ok(open)
    const failure = failures.get(document)
    if (failure && ports.clock.now() < failure.until) return err(failure.code)
    const rules = ports.access.rules(document)
    if (!rules) return err('unknown-document')
    const room: Room = new Room(
      document,
      rules,
      ports,
      limits,
      { breath, questions },
      {
        worked: (did) => {
          if (did === 'commit' || failures.get(document)?.code === 'load-failed') failures.delete(document)
        },
        gone: ({ code }, culprit) => {
          if (culprit !== null) blame.note(document, culprit)
          if (rooms.get(document) === room) rooms.delete(document)
          if (code !== 'closed') failures.set(document, failedAgain(failures.get(document), code))
        },
      },
    )
    rooms.set(document, room)
    return ok(room)
  }

  /** The first time people come back at once; then after a while, so that a full disk is not tried in a hot loop. */
  function failedAgain(before: Failure | undefined, code: RoomErrorCode): Failure {
    const times = (before?.times ?? 0) + 1
    const wait = times === 1 ? 0 : Math.min(limits.mostBackoff, limits.backoff * 2 ** (times - 2))
    return { code, times, until: ports.clock.now() + wait }
  }

  const startingWith = (prefix: string): readonly Room[] =>
    [...rooms].filter(([document]) => document.startsWith(prefix)).map(([, room]) => room)

  return {
    ports,
    limits,
    work: createWorkRates(ports.clock, limits),
    knock: (document, participant) => {
      if (!ports.access.rules(document)) return err('unknown')
      const rights = ports.access.rights(participant, document)
      if (rights === 'none') return err('no-access')
      if (blame.isBarred(document, participant)) return err('malformed')
      const room = find(document)
      return room.ok ? ok({ room: room.value, rights }) : err(CODES[room.error])
    },
    room: (document) => {
      const room = find(document)
      if (!room.ok) throw new RoomError(room.error)
      return room.value
    },
    rooms: () => [...rooms.values()],
    startingWith,
    shutOut: async (prefix, code, work) => {
      const hold = { prefix }
      shut.add(hold)
      try {
        await Promise.all(startingWith(prefix).map((room) => room.close(code)))
        await work()
      } finally {
        shut.delete(hold)
      }
    },
    close: () => {
      closing = true
    },
  }
}
