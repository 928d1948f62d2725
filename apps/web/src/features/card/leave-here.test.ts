import { createPerson } from '@tablee/documents/testing'
import type { CardId } from '@tablee/model'
import { zoneWith } from '@tablee/model/testing'
import { expect, test } from 'vitest'
import { leavable, leaveHere } from './leave-here.ts'

const column = (question: string) =>
  zoneWith('exists', { accepts: ['action'], means: { sets: { questions: '$each' } } }, question)
const [FIRST, SECOND] = [column('question-1'), column('question-2')]

test('[HERE1] cards that are only here are told apart, and stay when the others leave', () => {
  const { gestures, card, history } = createPerson({ zones: [FIRST, SECOND] })
  const [both, only] = [0, 1].map(() => gestures.addCard({ kind: 'action', zone: FIRST })) as [CardId, CardId]
  gestures.setField(card(both), 'questions', ['question-1', 'question-2'])
  const seen = [both, only].map((id) => ({ card: card(id), zone: FIRST }))
  expect(leavable(seen, gestures).map((entry) => entry.card.id)).toEqual([both])
  expect(leaveHere(seen, gestures).map((entry) => entry.card.id)).toEqual([both])
  expect([both, only].map((id) => card(id).fields['questions'])).toEqual([['question-2'], ['question-1']])
  expect([both, only].map((id) => card(id).removed)).toEqual([null, null])
  history.undo()
  expect(card(both).fields['questions']).toEqual(['question-1', 'question-2'])
})

test('[HERE2] what has come to be only here since it was asked stays too', () => {
  const { gestures, card } = createPerson({ zones: [FIRST, SECOND] })
  const id = gestures.addCard({ kind: 'action', zone: FIRST })
  gestures.setField(card(id), 'questions', ['question-1', 'question-2'])
  const seen = [{ card: card(id), zone: FIRST }]
  gestures.setField(card(id), 'questions', ['question-1'])
  expect(leaveHere(seen, gestures)).toEqual([])
  expect(card(id)).toMatchObject({ removed: null, fields: { questions: ['question-1'] } })
})
