import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cardWith } from '../../testing/index.ts'
import type { Card } from './card.ts'
import { fieldProblems } from './field-problems.ts'
import { FieldValue } from './field.ts'
import { Kind } from './kind.ts'

const problems = (kind: Kind, fields: Card['fields'], title = ''): readonly string[] =>
  fieldProblems(cardWith('card-one', { kind, fields, title })).map(({ field, problem }) => `${field}: ${problem}`)

describe('a roadmap line', () => {
  test('ends after it begins, as far as both are known', () => {
    expect(problems('roadmap-line', { start: '2026-05-01', due: '2026-04-30' })).toEqual(['due: due-before-start'])
    expect(problems('roadmap-line', { start: '2026-05-01', due: '2026-05-01' })).toEqual([])
    expect(problems('roadmap-line', { start: '2026-05-01', due: '' })).toEqual([])
    expect(problems('roadmap-line', { due: '2026-05-01' })).toEqual([])
  })

  test('has its milestones before its end', () => {
    const milestones = [{ id: 'one', title: 'Premier bilan', due: '2026-06-01' }, { id: 'two' }]
    expect(problems('roadmap-line', { due: '2026-05-31', milestones })).toEqual(['milestones: milestone-after-due'])
    expect(problems('roadmap-line', { due: '2026-06-01', milestones })).toEqual([])
    expect(problems('roadmap-line', { milestones })).toEqual([])
  })

  test('is not led by one of its partners', () => {
    expect(problems('roadmap-line', { lead: 'school', partners: ['club', 'school'] })).toEqual([
      'partners: partner-is-lead',
    ])
    expect(problems('roadmap-line', { lead: '', partners: [] })).toEqual([])
  })

  test('finds no more money than it costs', () => {
    const funding = [{ id: 'city', secured: 3000, requested: 2000 }, { id: 'state', requested: 1 }, { id: 'empty' }]
    expect(problems('roadmap-line', { cost: 5000, funding })).toEqual(['funding: funding-over-cost'])
    expect(problems('roadmap-line', { cost: 5001, funding })).toEqual([])
    expect(problems('roadmap-line', { funding })).toEqual([])
  })
})

test('a partner of an action is someone else than who carries it', () => {
  expect(problems('action', { structure: 'club', partners: ['club'] })).toEqual(['partners: partner-is-lead'])
  expect(problems('action', { structure: 'club', partners: ['school'] })).toEqual([])
})

test('an essential question asks how', () => {
  expect(problems('question', {}, 'Créer une plateforme')).toEqual(['title: not-how-shall-we'])
  expect(problems('question', {}, 'Comment allons-nous repérer plus tôt ?')).toEqual([])
  expect(problems('question', {}, 'How shall we spot it earlier?')).toEqual([])
  expect(problems('question', {}, '')).toEqual([])
})

test('a stakeholder who brings or gains something has a name', () => {
  const unnamed = [{ id: 'one', who: ' ', brings: 'un local' }]
  expect(problems('chain-link', { stakeholders: unnamed })).toEqual(['stakeholders: stakeholder-without-name'])
  expect(problems('chain-link', { stakeholders: [{ id: 'one' }, { id: 'two', who: 'La mairie', gains: '' }] })).toEqual(
    [],
  )
})

test('whatever a card holds is judged without throwing', () => {
  const NAMES = ['start', 'due', 'milestones', 'partners', 'lead', 'funding', 'cost', 'stakeholders']
  const values = fc.jsonValue().filter((value) => FieldValue.safeParse(value).success)
  fc.assert(
    fc.property(fc.constantFrom(...Kind.options), fc.dictionary(fc.constantFrom(...NAMES), values), (kind, fields) => {
      expect(Array.isArray(problems(kind, fields as Card['fields']))).toBe(true)
    }),
  )
})
