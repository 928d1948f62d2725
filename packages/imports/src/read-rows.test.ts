import { KINDS } from '@tablee/model'
import { expect, test } from 'vitest'
import { isHeading, nameColumns } from './name-columns.ts'
import type { ReadingOptions } from './read-rows.ts'
import { readRows } from './read-rows.ts'

const OPTIONS: ReadingOptions = {
  kind: KINDS.actor,
  hasHeading: true,
  columns: ['title', 'type', null],
  names: { structures: [{ id: 'club', name: 'Club' }], people: [], territories: [], questions: [] },
  titles: ['Mairie de  Harbourg'],
}

test('[COLS1] columns are named in French and English, by usual words, each field once', () => {
  expect(nameColumns(['Type', 'Nom', 'Commune', 'Notes', 'Nom'], KINDS.actor)).toEqual([
    'type',
    'title',
    'territories',
    null,
    null,
  ])
  expect(nameColumns(['Structure', 'Territoire(s)', 'E-mail'], KINDS.actor)).toEqual([
    'title',
    'territories',
    'contact',
  ])
  expect(nameColumns(['Action', 'Pilote', 'Échéance', 'Budget', 'Jalons'], KINDS['roadmap-line'])).toEqual([
    'title',
    'lead',
    'due',
    'cost',
    null,
  ])
  expect(nameColumns(['Lead organisation', 'State'], KINDS['roadmap-line'])).toEqual(['lead', 'state'])
  expect([isHeading(['Nom', ''], KINDS.actor), isHeading(['Club', 'Association'], KINDS.actor)]).toEqual([true, false])
  expect(nameColumns(['constructor', '__proto__', ''], KINDS.actor)).toEqual([null, null, null])
})

test('[ROWS1] each row is read whole, what was not understood beside what was', () => {
  const rows = readRows(
    [['Nom', 'Type', 'Notes'], ['Club', 'Association', 'x'], [], ['', 'Santé'], ['Lycée', 'Martien'], ['Mairie']],
    { ...OPTIONS, columns: ['title', 'type', null, 'territories'] },
  )
  expect(rows.map(({ number, values, refused }) => ({ number, values, refused }))).toEqual([
    { number: 2, values: { title: 'Club', type: 'association', structure: 'club' }, refused: [] },
    {
      number: 4,
      values: { type: 'health' },
      refused: [{ column: 0, field: 'title', problem: 'title-missing', words: '' }],
    },
    {
      number: 5,
      values: { title: 'Lycée' },
      refused: [{ column: 1, field: 'type', problem: 'no-such-choice', words: 'Martien' }],
    },
    { number: 6, values: { title: 'Mairie' }, refused: [] },
  ])
})

test('[ROWS2] a row called like a card, or like a row above, is known', () => {
  const rows = readRows([['mairie de Harbourg'], ['Lycée'], ['LYCEE']], { ...OPTIONS, hasHeading: false })
  expect(rows.map(({ isKnown }) => isKnown)).toEqual([true, false, true])
})
