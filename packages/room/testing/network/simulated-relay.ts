import { manualScheduler, silentLogger } from '@tablee/std'
import * as Y from 'yjs'
import type { Limits } from '../../src/limits.ts'
import type { Codec, Log, LoadedDocument, Rights } from '../../src/ports.ts'
import type { Rooms } from '../../src/rooms.ts'
import { createRooms } from '../../src/rooms.ts'
import { RULES } from './edit-document.ts'
import type { HeldStorage } from './held-storage.ts'
import { holdStorage } from './held-storage.ts'
import type { Line } from './line.ts'

/** The cycle of the simulation, and who may only read in it. */
export const CYCLE = 'cycle'
export const READER = 'reader'

/** A relay's process: its rooms, its time and what it has asked of the disk. */
export interface SimulatedRelay {
  readonly rooms: Rooms
  readonly storage: HeldStorage
  readonly time: ReturnType<typeof manualScheduler>
  readonly lines: Set<Line>
  attach(line: Line): void
}

/** A relay that begins on what `log` holds, at `now`. */
export function beginRelay(log: Log, codec: Codec, limits: Partial<Limits>, now: number): SimulatedRelay {
  const time = manualScheduler(now)
  const storage = holdStorage(log, codec)
  const lines = new Set<Line>()
  const access = {
    rights: (participant: string): Rights => (participant === READER ? 'read' : 'write'),
    bounds: () => null,
    rules: () => RULES,
  }
  const monitor = { committed: () => {}, refused: () => {} }
  const rooms = createRooms(
    { access, log: storage.log, codec: storage.codec, clock: time, scheduler: time, logger: silentLogger, monitor },
    limits,
  )
  return {
    rooms,
    storage,
    time,
    lines,
    attach: (line) => {
      lines.add(line)
      line.attach(rooms.openTab(CYCLE, line.connection))
    },
  }
}

/** Ends `relay` in good order: what is under way is committed. Rejects when that does not come to an end. */
export async function endRelay({ rooms, storage, time }: SimulatedRelay): Promise<void> {
  const progress = { isClosed: false }
  const closed = rooms.close().then(() => {
    progress.isClosed = true
  })
  for (let round = 0; !progress.isClosed && round < 400; round += 1) {
    await storage.answer(10)
    time.advance(100)
    await takeTurns()
  }
  if (!progress.isClosed) throw new Error('the relay does not close')
  await closed
}

/** Lets everything go on that waits for nothing but its turn. */
export async function takeTurns(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve()
}

/** What a log has of a document, as a relay that starts would have it. */
export async function rebuild(log: Log, document: string): Promise<Y.Doc> {
  return docOf(await log.load(`${CYCLE}/${document}`))
}

function docOf({ snapshot, tail }: LoadedDocument): Y.Doc {
  const doc = new Y.Doc()
  for (const update of [...(snapshot ? [snapshot] : []), ...tail]) Y.applyUpdate(doc, update)
  return doc
}
