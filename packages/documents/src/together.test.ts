import type { CardId } from '@tablee/model'
import { expect, test } from 'vitest'
import { KEPT, WORKSHOP, createZonePerson } from '../testing/zone-person.ts'

test('[G16] gestures made together are one entry, even where one of them fails', () => {
  const { gestures, history, card } = createZonePerson()
  const ids = [1, 2, 3].map(() => gestures.addCard({ kind: 'question', zone: WORKSHOP }))
  const moveAll = () => {
    for (const id of ids) gestures.moveCard(card(id), KEPT)
    throw new Error('the page failed')
  }
  expect(() => gestures.together(moveAll)).toThrow('the page failed')
  expect(ids.map((id) => card(id).fields['state'])).toEqual(['kept', 'kept', 'kept'])
  history.undo()
  expect(ids.map((id) => card(id).fields['state'])).toEqual(['proposed', 'proposed', 'proposed'])
  history.redo()
  expect(ids.map((id) => card(id).fields['state'])).toEqual(['kept', 'kept', 'kept'])
})

test('[G17] gestures made together that write nothing are no entry', () => {
  const { gestures, history } = createZonePerson()
  gestures.together(() => gestures.together(() => undefined))
  expect(history.state.get().canUndo).toBe(false)
})

test('[G40] a removal is taken back whole and alone, though another card was moved since', () => {
  const { gestures, history, card, zoneOf } = createZonePerson()
  const [gone, also, moved] = [1, 2, 3].map(() => gestures.addCard({ kind: 'question', zone: WORKSHOP })) as [
    CardId,
    CardId,
    CardId,
  ] // reason: as many as were mapped
  gestures.together(() => [gone, also].forEach((id) => gestures.removeCard(card(id))))
  const takeBack = history.last()
  gestures.moveCard(card(moved), KEPT)
  expect(takeBack()).toBe(true)
  expect([gone, also].map((id) => card(id).removed)).toEqual([null, null])
  expect(zoneOf(moved)).toBe('kept')
})
