import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FieldType } from './field.ts'
import { Day, FieldValue, fits, partsIn, textsIn } from './field.ts'

const options = [
  { value: 'red', label: { fr: 'Rouge' } },
  { value: 'blue', label: { fr: 'Bleu' } },
]
const TYPES = {
  text: { type: 'text', long: false },
  choice: { type: 'choice', of: options, many: false },
  choices: { type: 'choice', of: options, many: true },
  scale: { type: 'scale', max: 5, ends: { low: { fr: 'Peu' }, high: { fr: 'Beaucoup' } } },
  shortScale: { type: 'scale', max: 3, ends: { low: { fr: 'Peu' }, high: { fr: 'Beaucoup' } } },
  date: { type: 'date' },
  money: { type: 'money' },
  ref: { type: 'ref', to: 'structure', many: false },
  refs: { type: 'ref', to: 'question', many: true },
  parts: {
    type: 'parts',
    add: { fr: 'Ajouter' },
    of: { what: { type: 'text', long: false, label: { fr: 'Quoi' } }, due: { type: 'date', label: { fr: 'Quand' } } },
  },
} as const satisfies Readonly<Record<string, FieldType>>
type Name = keyof typeof TYPES

describe('what fits', () => {
  test.each<[Name, FieldValue]>([
    ['text', 'bonjour'],
    ['choice', 'red'],
    ['choices', []],
    ['choices', ['red', 'blue']],
    ['scale', 1],
    ['scale', 5],
    ['shortScale', 3],
    ['date', '2026-02-28'],
    ['date', '2028-02-29'],
    ['money', 0],
    ['money', 1250.5],
    ['ref', 'structure-1'],
    ['refs', []],
    ['refs', ['question-1', 'question-2']],
    ['parts', []],
    ['parts', [{}]],
    ['parts', [{ id: 'first', what: 'un pas' }]],
    ['parts', [{ what: 'un pas', due: '2026-12-01' }, { due: '' }]],
  ])('%s: %j', (name, value) => {
    expect(fits(TYPES[name], value)).toBe(true)
  })

  test.each(Object.entries(TYPES))('%s: nothing chosen', (_name, spec) => {
    expect(fits(spec, '')).toBe(true)
  })
})

describe('what does not fit', () => {
  test.each<[Name, FieldValue]>([
    ['text', 3],
    ['text', ['bonjour']],
    ['choice', 'green'],
    ['choice', 'toString'],
    ['choice', ['red']],
    ['choice', 1],
    ['choices', 'red'],
    ['choices', ['red', 'green']],
    ['choices', [{ red: 'red' }]],
    ['scale', 0],
    ['scale', 6],
    ['scale', 2.5],
    ['scale', '2'],
    ['shortScale', 4],
    ['date', '2026-02-30'],
    ['date', '2026-13-01'],
    ['date', '26-01-01'],
    ['date', '2026-01-01T00:00:00Z'],
    ['date', 20_260_101],
    ['money', -1],
    ['money', Number.NaN],
    ['money', Number.POSITIVE_INFINITY],
    ['money', '12'],
    ['ref', ['structure-1']],
    ['ref', 7],
    ['refs', 'question-1'],
    ['refs', ['']],
    ['parts', 'un pas'],
    ['parts', ['un pas']],
    ['parts', [{ who: 'moi' }]],
    ['parts', [{ id: 7 }]],
    ['parts', [{ due: 'demain' }]],
    ['parts', [{ constructor: 'moi' }]],
  ])('%s: %j', (name, value) => {
    expect(fits(TYPES[name], value)).toBe(false)
  })
})

test('the texts and the parts that a field holds', () => {
  expect([textsIn('a'), textsIn(''), textsIn(3), textsIn(['a', 'b']), textsIn(undefined)]).toEqual([
    ['a'],
    [],
    [],
    ['a', 'b'],
    [],
  ])
  expect([partsIn([{ id: 'a' }]), partsIn(['a']), partsIn('a'), partsIn(undefined)]).toEqual([
    [{ id: 'a' }],
    [],
    [],
    [],
  ])
})

test('any value that reads as a field value is judged without throwing', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(...Object.values(TYPES)), (value, spec) => {
      const parsed = FieldValue.safeParse(value)
      expect(parsed.success ? typeof fits(spec, parsed.data) : 'boolean').toBe('boolean')
    }),
  )
})

test('every day of the calendar is a day', () => {
  const first = Date.UTC(1990, 0, 1)
  fc.assert(
    fc.property(fc.nat(40_000), (days) => {
      const day = new Date(first + days * 86_400_000).toISOString().slice(0, 10)
      expect(Day.safeParse(day).success).toBe(true)
    }),
  )
})

test.each([null, true, undefined, Number.NaN, Number.POSITIVE_INFINITY, { a: 'b' }, [null], [[]], ['a', 1]])(
  '%j is no field value',
  (value) => {
    expect(FieldValue.safeParse(value).success).toBe(false)
  },
)
