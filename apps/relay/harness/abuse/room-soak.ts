import { setTimeout as wait } from 'node:timers/promises'
import type { TabClient } from '../../testing/tab-client.ts'
import { openTab } from '../../testing/tab-client.ts'
import type { AbusedCycle } from './abused-cycle.ts'
import { beginAbusedCycle } from './abused-cycle.ts'
import { writerUnder } from './any-update.ts'
import type { CollectedMemory } from './memory-held.ts'
import { collectedMemory } from './memory-held.ts'
import type { AbuseClass } from './run-class.ts'
import type { Stage } from './stage.ts'
import type { Tally } from './tally.ts'

/** How soon the relay forgets a room that everyone has left, in this run (ms); and what to wait for it. */
export const IDLE = 100
const FORGOTTEN = IDLE + 200
/** So many times that long is waited for rooms that were left. */
const MOST_WAITS = 10
/** Cycles of six documents each: as many as one address may begin in a minute. */
const CYCLES = 28
/** Cycles that are visited at a time. */
const TOGETHER = 4
/** `reliability.md`, R13 (MiB). */
const MOST_LEFT = 20

/** S13 and R13: rooms opened and left; what they took comes back. */
export function roomSoak(rooms: number, writes: boolean): AbuseClass {
  return {
    name: `${rooms.toLocaleString('en')} rooms opened${writes ? ', written in' : ''} and left`,
    mayBeAcknowledged: true,
    run: async (stage, tally) => {
      const cycles = await cyclesOf(stage)
      // code and buffers that are made once are no leak
      await openAndLeave(cycles, rooms / 3, writes)
      await wait(FORGOTTEN)
      const [before, standing] = [await collectedAside(stage, tally), await roomsOf(stage)]
      tally.attempts = await openAndLeave(cycles, rooms, writes)
      tally.acknowledged = tally.attempts
      await forgotten(stage, standing)
      const [after, left] = [await collectedAside(stage, tally), await roomsOf(stage)]
      const grown = { resident: after.resident - before.resident, held: after.held - before.held }
      tally.notes.push(
        `memory left: ${grown.resident.toFixed(1)} MiB resident, ${grown.held.toFixed(1)} MiB held; rooms ${standing} → ${left}`,
      )
      if (grown.held > MOST_LEFT || grown.resident > MOST_LEFT) tally.faults.push(`more than ${MOST_LEFT} MiB are left`)
      if (left > standing) tally.faults.push(`${left - standing} rooms are left`)
    },
  }
}

/** The cycles of a stage in which rooms are opened: begun once. */
const begun = new WeakMap<Stage, readonly AbusedCycle[]>()

async function cyclesOf(stage: Stage): Promise<readonly AbusedCycle[]> {
  const known = begun.get(stage)
  if (known) return known
  const cycles: AbusedCycle[] = []
  for (let index = 0; index < CYCLES; index += 1) cycles.push(await beginAbusedCycle(stage.address, '127.0.0.2'))
  begun.set(stage, cycles)
  return cycles
}

/** Opens every document of every cycle, and leaves; again until there were `count` rooms. */
async function openAndLeave(cycles: readonly AbusedCycle[], count: number, writes: boolean): Promise<number> {
  const each = cycles.reduce((sum, { documents }) => sum + documents.length, 0)
  const rounds = Math.ceil(count / each)
  for (let round = 0; round < rounds; round += 1) {
    for (let first = 0; first < cycles.length; first += TOGETHER)
      await Promise.all(cycles.slice(first, first + TOGETHER).map((cycle) => visit(cycle, writes)))
    await wait(FORGOTTEN)
  }
  return rounds * each
}

async function visit({ id, facilitation, documents }: AbusedCycle, writes: boolean): Promise<void> {
  const tab = await openTab(facilitation, id)
  await Promise.all(documents.map((document) => (writes ? writeIn(tab, document) : tab.open(document))))
  tab.terminate()
}

async function writeIn(tab: TabClient, document: string): Promise<void> {
  const channel = await tab.open(document)
  const root = document.startsWith('content:') ? 'cards' : 'placements'
  channel.update(writerUnder(channel.client, root)())
  await channel.acked()
}

/**
 * The memory of the relay once it has collected. That is our doing, and holds the relay up for a good quarter of a second: how long
 * people at work waited just then says nothing of the rooms.
 */
async function collectedAside({ relay, healthy }: Stage, tally: Tally): Promise<CollectedMemory> {
  tally.noticed.push(await healthy.tell())
  const memory = await collectedMemory(relay)
  const meanwhile = await healthy.tell()
  tally.noticed.push(meanwhile.map((report) => ({ ...report, latencies: [] })))
  return memory
}

/** Waits until the relay has `standing` rooms at most; a machine that is busy forgets them later, but soon. */
async function forgotten(stage: Stage, standing: number): Promise<void> {
  for (let waits = 0; waits < MOST_WAITS; waits += 1) {
    await wait(FORGOTTEN)
    if ((await roomsOf(stage)) <= standing) return
  }
}

/** Rooms that the relay has open, as it tells whoever watches over it. */
async function roomsOf({ address }: Stage): Promise<number> {
  const metrics = await (await fetch(`${address}/metrics`)).text()
  return Number(/^tablee_rooms (\d+)$/m.exec(metrics)?.[1])
}
