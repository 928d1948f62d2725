import { expect, test } from 'vitest'
import type { StructureId } from '../ids/ids.ts'
import { alikeStructures } from './alike-structures.ts'
import type { Structure, StructureType } from './structure.ts'

const structure = (name: string, type: StructureType = 'association', mergedInto: string | null = null): Structure => ({
  id: name as StructureId,
  name,
  type,
  voice: null,
  mergedInto: mergedInto as StructureId | null,
})
const pairs = (...structures: readonly Structure[]) =>
  alikeStructures(structures).map(([left, right]) => `${left.name} / ${right.name}`)

test.each([
  ['CAF 93', 'C.A.F. Seine-Saint-Denis'],
  ['CAF', 'Caisse d’allocations familiales'],
  ['Collège des Sources', 'COLLEGE  SOURCES'],
  ['Jean-Moulin', 'Collège Jean Moulin'],
  ['PJJ 91', 'P.J.J. 91'],
])('[ALIKE1] « %s » and « %s » may be one', (left, right) => {
  expect(pairs(structure(left), structure(right))).toEqual([`${left} / ${right}`])
})

test.each([
  ['PJJ 91', 'PJJ 93'],
  ['Mission locale Nord', 'Mission locale Sud'],
  ['Collège Jean-Moulin', 'Collège Victor-Hugo'],
  ['REP Rimbaud', 'REP Verlaine'],
  ['Association', 'Association des familles'],
  ['', '…'],
])('[ALIKE2] « %s » and « %s » are two', (left, right) => {
  expect(pairs(structure(left), structure(right))).toEqual([])
})

test('[ALIKE3] those of another type are taken for one by the very same words only, and merged ones no more', () => {
  expect(pairs(structure('CAF'), structure('CAF 93', 'state'))).toEqual([])
  expect(pairs(structure('CAF'), structure('C.A.F.', 'state'))).toHaveLength(1)
  expect(pairs(structure('CAF'), structure('C.A.F.', 'state', 'CAF'))).toEqual([])
})

test('[ALIKE4] however many look alike, a few pairs are proposed, and 300 structures take no time', () => {
  const many = Array.from({ length: 300 }, (_, index) => structure(`Le Relais ${'x'.repeat(index % 3)}`))
  expect(alikeStructures(many)).toHaveLength(12)
})
