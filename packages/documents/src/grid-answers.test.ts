import type { CardId, ParticipantId } from '@tablee/model'
import { digestOf } from '@tablee/model'
import { cardWith } from '@tablee/model/testing'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { meet } from '../testing/index.ts'
import { addCard, readCard } from './cards.ts'
import { answerTest, readGrid } from './grid-answers.ts'
import { createHistory } from './history.ts'
import { PERSON } from './origin.ts'

const QUESTION = 'question-1' as CardId

function person(id: string) {
  const content = new Y.Doc()
  const history = createHistory()
  const says = (name: Parameters<typeof answerTest>[2], answer: Parameters<typeof answerTest>[3]): void =>
    answerTest(content, QUESTION, name, answer, { me: { participant: id as ParticipantId }, history })
  return { content, history, says }
}

function two() {
  const [one, other] = [person('person-one'), person('person-two')]
  addCard(one.content, cardWith(QUESTION, { kind: 'question', title: 'Comment allons-nous… ?' }), PERSON)
  meet(one.content, other.content)
  return { one, other }
}

test('[GRIDCELL1] two people who answer at once are both heard, each for themselves', () => {
  const { one, other } = two()
  one.says('alone', 'yes')
  other.says('alone', 'no')
  other.says('open', 'hesitates')
  meet(one.content, other.content)
  for (const { content } of [one, other])
    expect(Object.fromEntries(readGrid(content, QUESTION))).toEqual({
      'person-one': { alone: 'yes' },
      'person-two': { alone: 'no', open: 'hesitates' },
    })
})

test('[GRIDCELL2] an answer is changed, given up, and taken back by undoing', () => {
  const { one } = two()
  const said = () => readGrid(one.content, QUESTION).get('person-one' as ParticipantId)?.alone
  one.says('alone', 'yes')
  one.says('alone', 'no')
  expect(said()).toBe('no')
  one.history.undo()
  expect(said()).toBe('yes')
  one.says('alone', null)
  expect(said()).toBeUndefined()
})

test('[GRIDCELL3] answers are no fields of the card: its source has not changed', () => {
  const { one } = two()
  const before = readCard(one.content, 'roadmap', QUESTION)
  one.says('alone', 'yes')
  const after = readCard(one.content, 'roadmap', QUESTION)
  expect(after).toEqual(before)
  expect(after && digestOf(after)).toBe(before && digestOf(before))
})

test.each([
  ['grid.person-one.alone', 'maybe'],
  ['grid.person-one.alone', { yes: true }],
  ['grid.person-one.nothing', 'yes'],
  ['grid.person-one.alone.more', 'yes'],
  ['grid.__proto__.alone', 'yes'],
  ['grid..alone', 'yes'],
  ['gridperson-one', 'yes'],
])('[GRIDCELL4] what is not an answer of somebody is passed over: %s', (key, value) => {
  const { one } = two()
  const fields = (one.content.getMap('cards').get(QUESTION) as Y.Map<unknown>).get('fields') as Y.Map<unknown>
  fields.set(key, value)
  expect(readGrid(one.content, QUESTION).size).toBe(0)
})

test('[GRIDCELL5] a card that is not there, or has no fields, has no answers', () => {
  const { one } = two()
  expect(readGrid(one.content, 'nowhere-01' as CardId).size).toBe(0)
  answerTest(one.content, 'nowhere-01' as CardId, 'alone', 'yes', {
    me: { participant: 'person-one' as ParticipantId },
    history: one.history,
  })
  expect(one.history.state.get().canUndo).toBe(false)
})
