import { expect, test } from 'vitest'
import { cardWith, zoneWith } from '../../testing/index.ts'
import { fieldsToLeave } from './fields-to-leave.ts'
import { zonesOf } from './zones-of.ts'

const column = (question: string) =>
  zoneWith('exists', { accepts: ['action'], means: { sets: { questions: '$each', status: 'exists' } } }, question)
const [first, second, third] = [column('question-1'), column('question-2'), column('question-3')]
const kept = zoneWith('kept', { accepts: ['question'], means: { sets: { state: 'kept' } } })
const important = zoneWith('important', { accepts: ['question'], means: { sets: { stake: 'high' } } })
const zones = [first, second, third, kept, important]
const action = (questions: readonly string[]) =>
  cardWith('action-1', { kind: 'action', fields: { questions, status: 'exists' } })

test('an action of two questions leaves one column and stays in the other, with its status', () => {
  const card = action(['question-1', 'question-2'])
  const changes = fieldsToLeave(card, first, { zones, placement: null })
  expect(changes).toEqual({ questions: ['question-2'] })
  const after = zonesOf({ ...card, fields: { ...card.fields, ...changes } }, zones, null)
  expect(after).toEqual([second])
})

test('a mirror can be left as well as the card’s own place', () => {
  const placement = { zone: first.id, x: 0, y: 0 }
  const card = action(['question-1', 'question-2'])
  expect(fieldsToLeave(card, second, { zones, placement })).toEqual({ questions: ['question-1'] })
})

test('zones that stand for different fields are left one by one', () => {
  const card = cardWith('question-4', { kind: 'question', fields: { state: 'kept', stake: 'high' } })
  expect(fieldsToLeave(card, kept, { zones, placement: null })).toEqual({ state: '' })
})

test('a card that one zone alone shows has nothing to leave it for', () => {
  expect(fieldsToLeave(action(['question-1']), first, { zones, placement: null })).toBeNull()
})

test('a zone that does not show the card is not left', () => {
  expect(fieldsToLeave(action(['question-1', 'question-2']), third, { zones, placement: null })).toBeNull()
})

test('zones that say the same are only left together', () => {
  const twin = zoneWith('twin', kept.spec)
  const card = cardWith('question-4', { kind: 'question', fields: { state: 'kept' } })
  expect(fieldsToLeave(card, kept, { zones: [kept, twin], placement: null })).toBeNull()
})
