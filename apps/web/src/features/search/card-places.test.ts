import type { BoardId, Card, CycleId, PlannedStep, StepId } from '@tablee/model'
import { cardWith } from '@tablee/model/testing'
import { expect, test } from 'vitest'
import { placesOf } from './card-places.ts'

const cycle = 'cycle-of-tests' as CycleId
const step: PlannedStep = {
  id: 'step-of-chains' as StepId,
  key: 'value-chains',
  title: 'Chaînes de valeur',
  aim: '',
  order: 0,
  boards: [{ id: 'board-of-chains' as BoardId, key: 'value-chains', title: 'Chaînes' }],
  tables: [],
}
const views = (change: Partial<Card>): readonly string[] =>
  placesOf(cardWith('card-one', { home: step.id, ...change }), cycle, step, '').map(({ view }) => view)

test('an activity is shown in the chains too, but no card that they are not made of', () => {
  expect(views({ kind: 'chain-link' })).toEqual(['board', 'list', 'chains'])
  expect(views({ kind: 'idea' })).toEqual(['board', 'list'])
})

test('what was removed lies neither on the board nor in the chains', () => {
  expect(views({ kind: 'chain-link', removed: { by: 'nadia' as never, at: 0 } })).toEqual(['list'])
})
