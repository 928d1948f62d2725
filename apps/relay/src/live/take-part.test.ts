import type { CycleId, StructureId } from '@tablee/model'
import { EMPTY_LIVE } from '@tablee/model'
import { manualClock, seededRandom } from '@tablee/std'
import { expect, test } from 'vitest'
import type { Facts, InvitationRecord, PersonRecord } from '../storage/facts.ts'
import type { Ports } from './acts.ts'
import { createLanes } from './lanes.ts'
import { DEFAULT_CYCLE_LIMITS } from './cycle-limits.ts'
import { chooseStructure, joinCycle } from './take-part.ts'

const cycle = 'cycle-one' as CycleId
const limits = { ...DEFAULT_CYCLE_LIMITS, peoplePerCycle: 20, structuresPerCycle: 10 }
const invitation = { cycle, role: 'participant', createdAt: 0, expiresAt: 10, revokedAt: null } as InvitationRecord

/** A cycle that holds so many people, of whom `removed` were removed, and so many structures. */
function cycleOf({ people = 0, removed = 0, structures = 0 }) {
  const added: string[] = []
  const facts: Partial<Facts> = {
    invitationBy: async () => invitation,
    cycle: async () => ({ id: cycle, expiresAt: null }) as Awaited<ReturnType<Facts['cycle']>>,
    personAt: async () => null,
    people: async () =>
      Array.from({ length: people }, (_, index) => ({ removedAt: index < removed ? 1 : null }) as PersonRecord),
    live: async () => ({
      ...EMPTY_LIVE,
      structures: Array.from({ length: structures }, (_, index) => ({
        id: `structure-${index}` as StructureId,
        name: `Structure ${index}`,
        type: 'health' as const,
        voice: null,
        mergedInto: null,
      })),
    }),
    addPerson: async ({ name }) => void added.push(name ?? ''),
    addStructure: async (_cycle, { name }) => void added.push(name),
    giveAccess: async () => {},
  }
  const ports = {
    facts,
    lanes: createLanes(),
    clock: manualClock(5),
    random: seededRandom(1),
    limits,
    known: { get: () => null, refresh: async () => null, deviceLeft: () => {} },
    rooms: { rightsChanged: () => {}, dismiss: () => {} },
  } as unknown as Ports // reason: as much of the ports as joining uses
  const join = () => joinCycle(ports, { invitation: 'secret', name: 'Léa', structure: null, device: 'device' })
  return { ports, added, join }
}

test('a cycle takes so many people, those removed not counted', async () => {
  const full = cycleOf({ people: limits.peoplePerCycle })
  expect(await full.join()).toEqual({ ok: false, error: { code: 'cycle-full' } })
  expect(full.added).toEqual([])
  const withRoom = cycleOf({ people: limits.peoplePerCycle, removed: 1 })
  expect(await withRoom.join()).toMatchObject({ ok: true, value: { cycle } })
  expect(withRoom.added).toEqual(['Léa'])
})

test('a cycle takes so many structures, and those it has can still be chosen', async () => {
  const { ports, added } = cycleOf({ structures: limits.structuresPerCycle })
  expect(await chooseStructure(ports, cycle, { name: 'Une de plus', type: 'health' })).toEqual({
    ok: false,
    error: { code: 'cycle-full' },
  })
  expect(await chooseStructure(ports, cycle, { name: 'structure 3', type: 'health' })).toEqual({
    ok: true,
    value: 'structure-3',
  })
  expect(added).toEqual([])
})
