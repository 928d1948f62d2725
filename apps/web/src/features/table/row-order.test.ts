import type { Card } from '@tablee/model'
import { KINDS, questionMark } from '@tablee/model'
import { cardWith } from '@tablee/model/testing'
import { expect, test } from 'vitest'
import type { CardScope } from '../card/card-scope.ts'
import { columnsOf } from './column.ts'
import { missingFields } from './missing-fields.ts'
import { sortedIds } from './row-order.ts'
import { rowsInOrder } from './table-items.ts'

const line = (id: string, fields: Card['fields']): Card => cardWith(id, { kind: 'roadmap-line', title: id, fields })
const NAMES: Readonly<Record<string, string>> = { s1: 'École Jean-Zay', s2: 'Club', s3: 'Zig' }
const scope = {
  questions: [
    { card: 'q9', mark: questionMark(2), title: 'Deux' },
    { card: 'q1', mark: questionMark(10), title: 'Dix' },
  ],
  structureName: (id: string) => NAMES[id] ?? null,
} as unknown as CardScope
const ROWS = [
  line('a', { due: '2027-03-01', state: 'done', lead: 's3', questions: ['q1'] }),
  line('b', { due: '', state: 'to-confirm', lead: 's1', questions: ['q9', 'q1'] }),
  line('c', { due: '2026-12-01', state: 'planned', lead: 's2', questions: [] }),
]
const sortBy = (name: string, descending = false): string => {
  const column = columnsOf(KINDS['roadmap-line'], 'fr').find((candidate) => candidate.name === name)
  if (!column) throw new Error(`no column ${name}`)
  return sortedIds(ROWS, column, descending, scope, 'fr').join('')
}

test('[R1] each column sorts by what people read in it, and rows without a value come last either way', () => {
  expect([sortBy('due'), sortBy('due', true)]).toEqual(['cab', 'acb'])
  expect(sortBy('lead')).toBe('cba')
  expect(sortBy('state')).toBe('bca')
  expect([sortBy('questions'), sortBy('questions', true)]).toEqual(['bac', 'abc'])
})

test('[R2] rows keep the order that was asked for while their values change; new ones come last', () => {
  const ids = ['c', 'a', 'b'] as Card['id'][]
  const changed = [line('a', { due: '2020-01-01' }), ...ROWS.slice(1), line('new', {})]
  expect(rowsInOrder(changed, ids).map(({ id }) => id)).toEqual(['c', 'a', 'b', 'new'])
})

test('[R3] a line lacks what it cannot be carried out without, unless it was dropped', () => {
  expect(missingFields(line('a', {}))).toEqual(['lead', 'due'])
  expect(missingFields(line('a', { lead: 's1', due: '2027-01-01' }))).toEqual([])
  expect(missingFields(line('a', { state: 'dropped' }))).toEqual([])
})
