import type { CycleId, ParticipantId } from '@tablee/model'
import { EMPTY_LIVE, PLAN } from '@tablee/model'
import { manualClock, seededRandom } from '@tablee/std'
import { expect, test } from 'vitest'
import type { PersonRecord } from '../storage/facts.ts'
import type { Ports } from './acts.ts'
import { DEFAULT_CYCLE_LIMITS } from './cycle-limits.ts'
import { changeLive } from './change-live.ts'
import { createLanes } from './lanes.ts'

const cycle = 'cycle-one' as CycleId
const nadia = 'nadia' as ParticipantId

/** What the relay answers to Nadia's command when she changes while it waits its turn. */
async function answerAfter(change: Partial<PersonRecord>): Promise<string | null> {
  let person = { id: nadia, cycle, role: 'facilitation', removedAt: null } as PersonRecord
  const lanes = createLanes()
  const ports = {
    facts: { live: async () => EMPTY_LIVE, people: async () => [person] },
    lanes,
    limits: DEFAULT_CYCLE_LIMITS,
    clock: manualClock(5),
    random: seededRandom(1),
  } as unknown as Ports // reason: what a refused command asks of them
  const before = lanes.run(cycle, async () => {
    person = { ...person, ...change }
  })
  const answer = await changeLive(ports, {
    cycle,
    by: nadia,
    rev: EMPTY_LIVE.rev,
    command: { do: 'open', document: PLAN },
  })
  await before
  return answer.ok ? null : answer.error.code
}

test('[L10] a command is decided on the role that its author has when its turn comes', async () => {
  expect(await answerAfter({ role: 'participant' })).toBe('command-not-allowed')
  expect(await answerAfter({ removedAt: 4 })).toBe('revoked')
})
