import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import type { CycleId, StructureId } from '@tablee/model'
import { EMPTY_LIVE } from '@tablee/model'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { SqliteFacts } from './open-facts.ts'
import { openFacts } from './open-facts.ts'

const CYCLE = 'cycle-one' as CycleId
let folder: string
let facts: SqliteFacts
let thread: Worker
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tablee-facts-'))
  const started = once(process, 'worker') as Promise<[Worker]>
  facts = await openFacts(join(folder, 'tablee.db'))
  ;[thread] = await started
  await facts.addCycle({
    cycle: {
      id: CYCLE,
      title: 'Un cycle',
      territory: '',
      language: 'fr',
      template: 'collective-impact',
      demo: false,
      createdAt: 1,
      expiresAt: null,
    },
    live: EMPTY_LIVE,
    people: [],
    invitations: [],
  })
})
afterEach(async () => {
  await facts.close()
  await rm(folder, { recursive: true })
})

const structure = (id: string) =>
  ({ id: id as StructureId, name: id, type: 'association', voice: null, mergedInto: null }) as const

test('transactions made at once run one after the other, and what is read in between is no half of one', async () => {
  const ids = Array.from({ length: 20 }, (_, index) => `structure-number-${String(index).padStart(4, '0')}`)
  const seen: number[] = []
  await Promise.all(
    ids.flatMap((id) => [
      facts.addStructure(CYCLE, structure(id)),
      facts.live(CYCLE).then((live) => seen.push(live?.structures.length ?? -1)),
    ]),
  )
  expect((await facts.live(CYCLE))?.structures.map(({ id }) => id)).toEqual(ids)
  expect(seen).toEqual(seen.toSorted((one, other) => one - other))
})

test('a transaction that fails leaves nothing of it, and the next one goes through', async () => {
  await facts.addStructure(CYCLE, structure('structure-number-one'))
  await expect(facts.addStructure(CYCLE, structure('structure-number-one'))).rejects.toThrow(/UNIQUE/)
  await facts.addStructure(CYCLE, structure('structure-number-two'))
  expect((await facts.live(CYCLE))?.structures).toHaveLength(2)
})

test('when their thread ends by itself it is told, and every call rejects', async () => {
  const failures: Error[] = []
  facts.onFailure((error) => failures.push(error))
  await thread.terminate()
  expect(failures).toHaveLength(1)
  await expect(facts.ping()).rejects.toMatchObject({ code: 'stopped' })
})
