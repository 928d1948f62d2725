import type { CycleId } from '@tablee/model'
import { EMPTY_LIVE, LIVE } from '@tablee/model'
import { documentKey } from '@tablee/protocol'
import { readLive } from '@tablee/documents'
import { codecHere, createRooms } from '@tablee/room'
import { controlledLog } from '@tablee/room/testing'
import { manualScheduler, silentLogger } from '@tablee/std'
import { expect, test } from 'vitest'
import { accessFrom } from './access.ts'
import type { Ports } from './acts.ts'
import { publish, useCycle } from './acts.ts'
import { createKnownCycles } from './known-cycles.ts'
import { createLanes } from './lanes.ts'

const cycle = 'cycle-one' as CycleId
/** More than a document that failed is left alone for (ms). */
const A_WHILE = 60_000

/** A cycle whose facts are at revision 7, over a log that fails `failures` times. */
function start(failures: number) {
  const log = controlledLog()
  let left = failures
  const failing = {
    ...log,
    append: async (rows: Parameters<typeof log.append>[0]) => {
      left -= 1
      if (left >= 0) throw new Error('the disk is full')
      return log.append(rows)
    },
  }
  const time = manualScheduler()
  const known = createKnownCycles({ live: async () => ({ ...EMPTY_LIVE, rev: 7 }), people: async () => [] })
  const rooms = createRooms({
    access: accessFrom(known),
    log: failing,
    codec: codecHere,
    monitor: { committed: () => {}, refused: () => {} },
    clock: time,
    scheduler: time,
    logger: silentLogger,
  })
  const ports = { known, rooms, lanes: createLanes() } as unknown as Ports // reason: what publishing asks of them
  const mirrored = (): Promise<number | undefined> => rooms.read(documentKey(cycle, LIVE), (doc) => readLive(doc)?.rev)
  return { ports, mirrored, advance: time.advance }
}

test('[P1] a mirror that could not be written is written again at once', async () => {
  const { ports, mirrored } = start(1)
  await publish(ports, cycle)
  expect(await mirrored()).toBe(7)
})

test('[P2] when it still cannot be, the next use of the cycle brings it to what the facts say', async () => {
  const { ports, mirrored, advance } = start(2)
  await expect(publish(ports, cycle)).rejects.toMatchObject({ code: 'commit-failed' })
  advance(A_WHILE)
  expect(await mirrored()).toBe(undefined)
  expect((await useCycle(ports, cycle))?.live.rev).toBe(7)
  expect(await mirrored()).toBe(7)
})

test('[P3] while it cannot be, the facts that are known are used all the same', async () => {
  const { ports } = start(Number.POSITIVE_INFINITY)
  await expect(publish(ports, cycle)).rejects.toMatchObject({ code: 'commit-failed' })
  expect((await useCycle(ports, cycle))?.live.rev).toBe(7)
})
