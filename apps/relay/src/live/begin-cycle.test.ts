import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CycleId } from '@tablee/model'
import { EMPTY_LIVE } from '@tablee/model'
import { manualClock, seededRandom } from '@tablee/std'
import { expect, test } from 'vitest'
import type { CycleRecord, Facts } from '../storage/facts.ts'
import { openFacts } from '../storage/open-facts.ts'
import { openLog } from '../storage/log.ts'
import type { BeginPorts } from './begin-cycle.ts'
import { beginDemonstration } from './begin-cycle.ts'
import { DEFAULT_CYCLE_LIMITS } from './cycle-limits.ts'
import { createLanes } from './lanes.ts'

test('[DEMO1] a relay that holds as many demonstrations as it may refuses one more, and writes nothing', async () => {
  const facts: Partial<Facts> = { demonstrationsAt: async () => DEFAULT_CYCLE_LIMITS.demonstrations }
  // reason: what a refused demonstration asks of them
  const ports = {
    facts,
    limits: DEFAULT_CYCLE_LIMITS,
    lanes: createLanes(),
    clock: manualClock(5),
    random: seededRandom(1),
  } as unknown as BeginPorts
  const answer = await beginDemonstration(ports, { language: 'fr', name: 'Visite', device: 'device' })
  expect(answer).toEqual({ ok: false, error: { code: 'demonstrations-full' } })
})

test('[DEMO2] only demonstrations that have not expired count', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tablee-facts-'))
  const path = join(folder, 'tablee.db')
  const log = await openLog(path)
  const facts = await openFacts(path)
  const add = (id: string, expiresAt: number | null): Promise<void> => {
    const cycle: CycleRecord = {
      id: id as CycleId,
      title: 'Un cycle',
      territory: '',
      language: 'fr',
      template: 'collective-impact',
      demo: expiresAt !== null,
      createdAt: 1,
      expiresAt,
    }
    return facts.addCycle({ cycle, live: EMPTY_LIVE, people: [], invitations: [] })
  }
  await add('a-cycle', null)
  await add('expired', 10)
  await add('current', 11)
  await add('another', 90)
  expect(await facts.demonstrationsAt(10)).toBe(2)
  await facts.close()
  await log.close()
  await rm(folder, { recursive: true })
})
