import type { Card, FieldSpec } from '@tablee/model'
import { KINDS } from '@tablee/model'
import { loadTranslate } from '@tablee/words'
import { expect, test } from 'vitest'
import type { FieldReader } from './field-text.ts'
import { fieldText } from './field-text.ts'
import { problemWords } from './problem-words.ts'

const t = await loadTranslate('fr')
const reader: FieldReader = {
  language: 'fr',
  t,
  structureName: (id) => (String(id) === 'club' ? 'Club de prévention' : null),
  personName: (id) => (String(id) === 'lea' ? 'Léa' : null),
  territories: [{ id: 'north' as never, name: 'Quartier nord', type: 'qpv' }],
}
const said = (kind: Card['kind'], name: string, value: Card['fields'][string]): string => {
  const spec: FieldSpec | undefined = KINDS[kind].fields[name]
  return spec ? fieldText(value, spec, reader) : 'no such field'
}

test('a field is read as people would say it', () => {
  expect(said('action', 'need', 'Un lieu')).toBe('Un lieu')
  expect(said('action', 'status', 'to-create')).toBe('À créer')
  expect(said('actor', 'domains', ['spotting', 'families'])).toBe('Repérage, Familles')
  expect(said('action', 'partners', ['club', 'gone'])).toBe('Club de prévention, …')
  expect(said('todo', 'who', ['lea'])).toBe('Léa')
  expect(said('action', 'territories', ['north'])).toBe('Quartier nord')
  expect(said('indicator', 'effort', 2)).toBe('2 sur 3')
  expect(said('roadmap-line', 'due', '2027-03-31')).toBe('31 mars 2027')
  expect(said('roadmap-line', 'cost', 12_500)).toBe('12\u202f500\u00a0€')
})

test('repeated parts are read one under another, what they lack left out', () => {
  const milestones = [{ id: 'a', title: 'Bilan', due: '2027-03-31' }, { id: 'b' }, { id: 'c', reached: 'yes' }]
  expect(said('roadmap-line', 'milestones', milestones)).toBe('Bilan · Échéance\u00a0: 31 mars 2027\nOui')
})

test.each(Object.entries(KINDS['roadmap-line'].fields))('%s: nothing is read where nothing is said', (_name, spec) => {
  expect(fieldText(undefined, spec, reader)).toBe('')
  expect(fieldText('', spec, reader)).toBe('')
})

test('what is wrong is said at its field, in a sentence', () => {
  const line = { kind: 'roadmap-line', title: '', fields: { start: '2027-03-31', due: '2027-01-01' } } as const
  expect(problemWords('due', line, t)).toBe('L’échéance est avant le début.')
  expect(problemWords('start', line, t)).toBeNull()
})
