import type { Territory, TerritoryType } from '@tablee/model'
import { workOn } from '@tablee/std/testing'
import { expect, test } from 'vitest'
import { readTerritories } from './read-territories.ts'

const KNOWN = [
  { id: 'one', name: 'Harbourg', type: 'commune' },
  { id: 'two', name: 'Les Fontenelles', type: 'qpv', removed: { by: 'nadia', at: 1 } },
] as unknown as readonly Territory[] // reason: ids are branded
const read = (text: string, type: TerritoryType = 'commune') => readTerritories(text, { known: KNOWN, type })
const written = (text: string) => read(text).map(({ number, name, type, is }) => `${number} ${name} ${type} ${is}`)

test('[TERR1] a name a line, commas and all; empty lines are passed over, and lines keep their numbers', () => {
  expect(written('Val-d’Ormelle\n\n  Saint-Denis, La Plaine \n')).toEqual([
    '1 Val-d’Ormelle commune new',
    '3 Saint-Denis, La Plaine commune new',
  ])
  expect(read('')).toEqual([])
})

test.each([
  ['Nord\tQPV', 'Nord qpv'],
  ['Nord;quartiers', 'Nord qpv'],
  ['Nord ; Quartier prioritaire (QPV)', 'Nord qpv'],
  ['Essonne\tDépartement', 'Essonne department'],
  ['Cœur d’Essonne\tCommunauté d’agglomération', 'Cœur d’Essonne intercommunality'],
  ['Commune\tHarbourg-Plage', 'Harbourg-Plage commune'],
  ['Ville\tcommune', 'Ville commune'],
  ['Nord\t', 'Nord commune'],
])('[TERR2] %j says a type', (text, said) => {
  expect(read(text).map(({ name, type }) => `${name} ${type}`)).toEqual([said])
})

test('[TERR3] a first line that names the columns is none of them', () => {
  expect(written('Nom\tType\nNord\tQPV')).toEqual(['2 Nord qpv new'])
})

test('[TERR4] what is in the list, was put aside, or is named twice is told', () => {
  expect(read('HARBOURG\nles fontenelles\nNord\nnord')).toMatchObject([
    { is: 'known' },
    { is: 'back' },
    { is: 'new' },
    { is: 'twice', of: 3 },
  ])
})

test('[TERR5] what is not understood is told, line by line, in the words of its author', () => {
  const long = 'x'.repeat(10_000)
  expect(read(`Nord\tPlanète\n\tQPV\n${long}\n<script>\tcommune`)).toMatchObject([
    { is: 'refused', problem: 'no-such-type', words: 'Planète', number: 1 },
    { is: 'refused', problem: 'name-missing', number: 2 },
    { is: 'refused', problem: 'name-too-long', number: 3 },
    { is: 'new', name: '<script>' },
  ])
})

test('[TERR6] 5,000 lines are read in no time', () => {
  const lines = Array.from({ length: 5_000 }, (_, index) => `Commune ${index}\tcommune`).join('\n')
  const { value, work } = workOn(() => read(lines))
  expect(value).toHaveLength(5_000)
  expect(work).toBeLessThan(1_000)
})
