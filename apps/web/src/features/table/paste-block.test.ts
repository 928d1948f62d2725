import { KINDS } from '@tablee/model'
import type { Card } from '@tablee/model'
import { expect, test } from 'vitest'
import { chosenColumns, titleColumnOf } from './column.ts'
import { pasteBlock } from './paste-block.ts'

const KIND = KINDS['roadmap-line']
const COLUMNS = [titleColumnOf(KIND, 'fr'), ...chosenColumns(KIND, 'fr', ['due', 'milestones', 'cost'])]
const NAMES = { structures: [], people: [], territories: [], questions: [] }
const cards = ['one', 'two'].map((id) => ({ id }) as unknown as Card) // reason: only which card it is counts here

test('[PASTE1] a block is laid from the cell on, over rows and columns; what is beyond the last row is new', () => {
  const pasted = pasteBlock([['Ouvrir', '31/03/2027'], ['Prolonger', ''], ['Réparer']], cards, COLUMNS, NAMES, {
    state: 'to-confirm',
  })
  expect(pasted).toEqual({
    rows: [
      { card: cards[0], values: { title: 'Ouvrir', due: '2027-03-31' } },
      { card: cards[1], values: { title: 'Prolonger', due: '' } },
      { card: null, values: { state: 'to-confirm', title: 'Réparer' } },
    ],
    added: 1,
    refused: [],
    named: [],
    columnsLeft: 0,
  })
})

test('[PASTE2] what is not understood, what is no cell and what is beyond the last column is told, and the rest is read', () => {
  const pasted = pasteBlock([['demain', 'x', '12', 'y']], cards, COLUMNS.slice(1), NAMES)
  expect(pasted.rows).toEqual([{ card: cards[0], values: { cost: 12 } }])
  expect(pasted.refused).toEqual([{ row: 1, field: 'due', problem: 'not-a-day', words: 'demain' }])
  expect(pasted.columnsLeft).toBe(2)
})

test('[PASTE5] a contact goes in with a yes, in the block or in the card; else its cell alone is refused', () => {
  const columns = chosenColumns(KINDS.actor, 'fr', ['missions', 'contact', 'consent'])
  const sheets = [{}, { consent: 'yes' }, { consent: 'no' }, { consent: 'yes' }].map(
    (fields, index) => ({ id: String(index), fields }) as unknown as Card, // reason: only what it holds counts here
  )
  const block = ['', '', 'oui', 'non', ''].map((consent) => [
    'Accueillir',
    'lea@exemple.fr',
    ...(consent ? [consent] : []),
  ])
  const pasted = pasteBlock(block, sheets, columns, NAMES)
  expect(pasted.rows.map(({ values }) => values)).toEqual([
    { missions: 'Accueillir' },
    { missions: 'Accueillir', contact: 'lea@exemple.fr' },
    { missions: 'Accueillir', contact: 'lea@exemple.fr', consent: 'yes' },
    { missions: 'Accueillir', consent: 'no' },
    { missions: 'Accueillir' },
  ])
  expect(pasted.refused.map(({ row, field, problem }) => [row, field, problem])).toEqual(
    [1, 4, 5].map((row) => [row, 'contact', 'not-agreed']),
  )
})

test('[PASTE3] a row that only names the columns is no row', () => {
  expect(
    pasteBlock(
      [
        ['ACTION A MENER', 'Échéance'],
        ['Ouvrir', ''],
      ],
      cards,
      COLUMNS,
      NAMES,
    ).rows,
  ).toEqual([{ card: cards[0], values: { title: 'Ouvrir', due: '' } }])
})

test('[PASTE4] a heading that names other columns than those it lies over leads its cells to them, and says so', () => {
  const block = [
    ['Coût', 'Remarque', 'Action à mener'],
    ['1 200', 'à revoir', 'Ouvrir'],
  ]
  const pasted = pasteBlock(block, cards, COLUMNS.slice(1), NAMES, {}, COLUMNS)
  expect(pasted.rows).toEqual([{ card: cards[0], values: { title: 'Ouvrir', cost: 1200 } }])
  expect(pasted.named.map(({ name }) => name)).toEqual(['cost', 'title'])
  expect(pasted.columnsLeft).toBe(1)
})
