import { expect, test } from 'vitest'
import type { AroundTable } from './missing-around.ts'
import { missingAround } from './missing-around.ts'
import type { Role } from './role.ts'
import { StructureType } from './structure.ts'

const actor = (title: string, fields: Readonly<Record<string, string | readonly string[]>>) => ({
  kind: 'actor' as const,
  title,
  fields,
})
const person = (structure: string | null, role: Role = 'participant', removed = false) => ({
  structure,
  role,
  removed,
})
// reason: ids are branded; here they only have to differ
const table = (more: Partial<AroundTable>): AroundTable => ({
  structures: [
    { id: 'club', name: 'Club de prévention', type: 'association', voice: null, mergedInto: null },
    { id: 'old', name: 'Club', type: 'justice', voice: null, mergedInto: 'club' },
    { id: 'caf', name: 'CAF', type: 'social-protection', voice: null, mergedInto: null },
  ] as never,
  people: [person('old')],
  territories: [
    { id: 'north', name: 'Quartier nord', type: 'qpv' },
    { id: 'town', name: 'Harbourg', type: 'commune' },
    { id: 'aside', name: 'Ailleurs', type: 'commune', removed: { by: 'nadia', at: 1 } },
  ] as never,
  cards: [],
  ...more,
})

test('[AROUND1] those to invite are named once, and no more once somebody speaks for them', () => {
  const cards = [
    actor('Mission locale', { presence: 'to-invite' }),
    actor('MISSION  LOCALE', { presence: 'to-invite' }),
    actor('club de prevention', { presence: 'to-invite' }),
    actor('CLUB', { presence: 'to-invite' }),
    actor('Les éducateurs', { presence: 'to-invite', structure: 'old' }),
    actor('Les allocations', { presence: 'to-invite', structure: 'caf' }),
    actor('Lycée', { presence: 'informed' }),
    actor(' ', { presence: 'to-invite' }),
    { ...actor('Une idée', { presence: 'to-invite' }), kind: 'idea' as const },
  ]
  expect(missingAround(table({ cards })).toInvite).toEqual(['Les allocations', 'MISSION  LOCALE'])
})

test('[AROUND2] a type is missing while no structure of it takes part; a merged one counts no more', () => {
  expect(missingAround(table({})).types).toEqual(StructureType.options.filter((type) => type !== 'association'))
  const cards = [actor('CPAM', { presence: 'member', type: 'health' }), actor('PJJ', { type: 'justice' })]
  const { types } = missingAround(table({ cards }))
  expect([types.includes('health'), types.includes('justice')]).toEqual([false, true])
})

test('[AROUND3] a territory is missing while no structure that takes part acts on it', () => {
  const cards = [
    actor('Club', { presence: 'member', territories: ['north'] }),
    actor('CAF', { presence: 'to-invite', territories: ['town'] }),
  ]
  expect(missingAround(table({ cards })).territories.map(({ name }) => name)).toEqual(['Harbourg'])
})

test('[AROUND4] a structure is there while somebody who takes part speaks for it: nobody removed, no observer', () => {
  const missing = (...people: ReturnType<typeof person>[]): boolean =>
    missingAround(table({ people })).types.includes('social-protection')
  expect(missing(person('caf'))).toBe(false)
  expect(missing(person('caf', 'facilitation'))).toBe(false)
  expect(missing(person('caf', 'participant', true), person('caf', 'observer'))).toBe(true)
  expect(missing(person('caf', 'participant', true), person('caf'))).toBe(false)
  expect(missing(person('gone'))).toBe(true)
})

test('[AROUND5] residents are there once a participant comes in their own name', () => {
  const missing = (...people: ReturnType<typeof person>[]): boolean =>
    missingAround(table({ people })).types.includes('residents')
  expect(missing(person('club'))).toBe(true)
  expect(missing(person(null))).toBe(false)
  expect(missing(person(null, 'facilitation'), person(null, 'observer'), person(null, 'participant', true))).toBe(true)
})
