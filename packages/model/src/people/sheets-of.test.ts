import { expect, test } from 'vitest'
import { cardWith } from '../../testing/cards-and-zones.ts'
import { sheetsOf } from './sheets-of.ts'

// reason: ids are branded; here they only have to differ
const structures = [
  { id: 'caf', name: 'CAF 93', type: 'state', voice: null, mergedInto: null },
  { id: 'old', name: 'C.A.F.', type: 'state', voice: null, mergedInto: 'caf' },
  { id: 'club', name: 'Le Club', type: 'association', voice: null, mergedInto: null },
] as never
const actor = (id: string, title: string, structure?: string, home = 'step-one') => ({
  ...cardWith(id, { kind: 'actor', title, fields: structure === undefined ? {} : { structure } }),
  home: home as never,
})
const sheets = (...cards: readonly ReturnType<typeof actor>[]) =>
  [...sheetsOf(structures, cards)].map(([id, card]) => `${id}: ${card.id}`)

test('[SHEET1] the card that names a structure is its sheet, before one that has its name', () => {
  expect(sheets(actor('a', 'caf 93'), actor('b', 'Autre titre', 'caf'))).toEqual(['caf: b'])
  expect(sheets(actor('a', 'LE  CLUB'), actor('c', 'Personne'))).toEqual(['club: a'])
})

test('[SHEET2] of several, one of the directory, then the first; ideas and unknown structures have none', () => {
  expect(sheets(actor('a', '', 'caf'), actor('b', '', 'caf', 'directory'), actor('c', '', 'caf'))).toEqual(['caf: b'])
  expect(sheets({ ...actor('a', 'CAF 93'), kind: 'idea' }, actor('b', '', 'gone'))).toEqual([])
})

test('[SHEET3] what is said of a structure that was merged is read for the one that stays, after its own', () => {
  expect(sheets(actor('a', '', 'old', 'directory'))).toEqual(['caf: a'])
  expect(sheets(actor('a', '', 'old', 'directory'), actor('b', 'CAF 93'))).toEqual(['caf: b'])
})
