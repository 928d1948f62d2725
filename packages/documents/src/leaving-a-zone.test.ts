import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { FIRST, SECOND, WORKSHOP, createZonePerson } from '../testing/zone-person.ts'
import { readPlacements } from './boards.ts'

const inBoth = () => {
  const one = createZonePerson()
  const id = one.gestures.addCard({ kind: 'action', zone: FIRST, title: 'Café' })
  one.gestures.setField(one.card(id), 'questions', ['question-1', 'question-2'])
  return { ...one, id }
}

test('[G13] a card of two columns leaves one for the other, and undo brings it back to its place', () => {
  const { gestures, history, card, zoneOf, board, id } = inBoth()
  const place = readPlacements(board).get(id)
  expect(gestures.mayLeave(card(id), FIRST)).toBe(true)
  expect(gestures.leaveZone(card(id), FIRST)).toBe(true)
  expect(card(id)).toMatchObject({ fields: { questions: ['question-2'], status: 'exists' }, removed: null })
  expect([zoneOf(id), readPlacements(board).get(id)]).toEqual([SECOND.id, undefined])
  history.undo()
  expect([zoneOf(id), readPlacements(board).get(id)]).toEqual([FIRST.id, place])
  history.redo()
  expect(zoneOf(id)).toBe(SECOND.id)
})

test('[G14] a card that one zone alone shows cannot leave it: nothing is written, nothing is to undo', () => {
  const { gestures, history, card, content } = createZonePerson()
  const id = gestures.addCard({ kind: 'idea', zone: WORKSHOP })
  const before = [Y.encodeStateAsUpdate(content), history.state.get()]
  expect([gestures.mayLeave(card(id), WORKSHOP), gestures.leaveZone(card(id), WORKSHOP)]).toEqual([false, false])
  expect([Y.encodeStateAsUpdate(content), history.state.get()]).toEqual(before)
})

test('[G15] undoing a leave keeps the questions that someone else has chosen since', () => {
  const { gestures, history, card, content, board, id } = inBoth()
  const other = createZonePerson({ content, board, seed: 2 })
  gestures.leaveZone(card(id), FIRST)
  other.gestures.setField(card(id), 'questions', ['question-2', 'question-4'])
  history.undo()
  expect(card(id).fields['questions']).toEqual(['question-2', 'question-4'])
})
