import type { ReadRow } from '@tablee/imports'
import { expect, test } from 'vitest'
import type { RowChoices } from './sort-rows.ts'
import { sortRows, valuesOf } from './sort-rows.ts'

const NONE: RowChoices = { withKnown: false, withUnread: false, consented: false }
const row = (number: number, more: Partial<ReadRow> = {}): ReadRow => ({
  number,
  cells: [],
  values: { title: `Ligne ${number}` },
  refused: [],
  isKnown: false,
  ...more,
})
const wrong = { column: 1, field: 'type', problem: 'no-such-choice', words: 'x' } as const

test('[SORT1] a row is added whole or not at all, and once, unless asked otherwise; never without its name', () => {
  const rows = [
    row(1),
    row(2, { isKnown: true }),
    row(3, { refused: [wrong] }),
    row(4, { values: {}, refused: [{ ...wrong, field: 'title', problem: 'title-missing' }] }),
  ]
  const added = (choices: Partial<RowChoices>): readonly number[] =>
    sortRows(rows, { ...NONE, ...choices }).toAdd.map(({ number }) => number)
  expect([added({}), added({ withKnown: true }), added({ withUnread: true })]).toEqual([[1], [1, 2], [1, 3]])
  expect(added({ withKnown: true, withUnread: true })).toEqual([1, 2, 3])
})

test('[SORT2] a contact is told only with the consent of the person', () => {
  const told = (values: ReadRow['values'], consented = false): ReadRow['values'] =>
    valuesOf(row(1, { values }), 'actor', { ...NONE, consented })
  expect(told({ contact: 'a@b.fr' })).toEqual({})
  expect(told({ contact: 'a@b.fr', consent: 'yes' })).toEqual({ contact: 'a@b.fr', consent: 'yes' })
  expect(told({ contact: 'a@b.fr' }, true)).toEqual({ contact: 'a@b.fr', consent: 'yes' })
  expect(told({ contact: 'a@b.fr', consent: 'no' }, true)).toEqual({ consent: 'no' })
})
