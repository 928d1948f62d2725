import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CycleId, ParticipantId } from '@tablee/model'
import { EMPTY_LIVE } from '@tablee/model'
import { expect, test } from 'vitest'
import { openLog } from './log.ts'
import { openFacts } from './open-facts.ts'

test('a visit is written again once the last one is an hour old', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tablee-facts-'))
  const path = join(folder, 'tablee.db')
  const log = await openLog(path)
  const facts = await openFacts(path)
  const id = 'cycle-one' as CycleId
  const participant = 'nadia' as ParticipantId
  const rest = { title: 'Un cycle', territory: '', language: 'fr', template: 'collective-impact' } as const
  const person = { id: participant, cycle: id, name: 'Nadia', role: 'facilitation', structure: null } as const
  await facts.addCycle({
    cycle: { id, ...rest, demo: false, createdAt: 1, expiresAt: null },
    live: EMPTY_LIVE,
    people: [{ ...person, joinedAt: 1, removedAt: null }],
    invitations: [],
  })
  await facts.giveAccess({ device: 'device', cycle: id, participant, at: 1000 })
  const visitedAt = async (at: number): Promise<number | undefined> => {
    await facts.visited('device', id, at)
    return (await facts.cyclesOf('device'))[0]?.visitedAt
  }
  expect(await visitedAt(1000 + 3_599_999)).toBe(1000)
  expect(await visitedAt(1000 + 3_600_000)).toBe(3_601_000)
  await facts.close()
  await log.close()
  await rm(folder, { recursive: true })
})
