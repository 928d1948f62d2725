import { readCell } from '@tablee/imports'
import type { FieldValue, Kind } from '@tablee/model'
import { KINDS, questionMark } from '@tablee/model'
import { loadTranslate } from '@tablee/words'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { namesIn } from '../import/names-in.ts'
import { allColumns } from './column.ts'
import { sheetCell } from './sheet-cell.ts'

const scope = {
  structures: [
    { id: 'club', name: 'Club ; section nord' },
    { id: 'city', name: 'Ville d’Harbourg' },
  ],
  mergedStructures: [{ id: 'old', name: 'Club d’avant' }],
  keptStructure: (id: string) => (id === 'old' ? 'club' : id),
  people: [{ id: 'lea', name: 'Léa' }],
  territories: [{ id: 'north', name: 'Quartier nord', type: 'qpv' }],
  questions: [
    { card: 'first', mark: questionMark(1), title: 'Comment ?' },
    { card: 'second', mark: questionMark(2), title: null },
  ],
} as never
const t = await loadTranslate('fr')
const names = namesIn(scope)
const reader = {
  ...(scope as object),
  language: 'fr',
  t,
  structureName: (id: string) => names.structures.find((each) => each.id === id)?.name ?? null,
  personName: (id: string) => names.people.find((each) => each.id === id)?.name ?? null,
} as never
const KIND: Kind = 'roadmap-line'
const columns = allColumns(KINDS[KIND], 'fr')
const said = (name: string, value: FieldValue): string => {
  const column = columns.find((each) => each.name === name)
  return column ? sheetCell({ title: '', fields: { [name]: value } }, column, reader) : 'no such column'
}

test('[COPIED1] a cell says what a spreadsheet can reckon with', () => {
  expect(said('due', '2027-03-31')).toBe('31/03/2027')
  expect(said('cost', 1234.5)).toBe('1234,5')
  expect(said('questions', ['first', 'second', 'gone'])).toBe('Q1; Q2')
  expect(said('partners', ['city'])).toBe('Ville d’Harbourg')
  expect(said('state', 'under-way')).toBe('En cours')
})

test('[COPIED2] what is copied out is pasted back as it was', () => {
  const values: Readonly<Record<string, fc.Arbitrary<FieldValue>>> = {
    due: fc.constantFrom('', '2026-01-01', '2028-02-29'),
    cost: fc.integer({ min: 0, max: 10_000_000 }).map((cents) => cents / 100),
    questions: fc.subarray(['first', 'second']),
    lead: fc.constantFrom('', 'club', 'city'),
    territories: fc.subarray(['north']),
    state: fc.constantFrom('', 'to-confirm', 'done'),
    public: fc.constantFrom('', '=1+1', 'Les familles ; les élèves'),
  }
  for (const [name, value] of Object.entries(values)) {
    const spec = KINDS[KIND].fields[name]
    fc.assert(
      fc.property(value, (each) => {
        const read = spec && readCell(said(name, each), spec, names)
        expect(read).toEqual({ ok: true, value: Array.isArray(each) && each.length === 0 ? '' : each })
      }),
    )
  }
})
