import type { CardId } from '@tablee/model'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { HOME, createPerson, meet } from '../testing/index.ts'
import { detailOf, titleOf } from './cards.ts'
import { takenWithOthersWords } from './others-words.ts'

/** A card that Léa made, as she and Nadia have it, and what of it Léa’s undo is told to take away. */
function madeByLea() {
  const [lea, nadia] = [createPerson({ seed: 1 }), createPerson({ seed: 2 })]
  const card = lea.gestures.addCard({ kind: 'idea', zone: null, title: 'Delta' })
  const share = (): void => meet(lea.content, nadia.content)
  share()
  const undo = (): readonly CardId[] =>
    takenWithOthersWords(lea.content, HOME, () => void lea.history.undo()).map(({ id }) => id)
  return { lea, nadia, card, share, undo }
}

test('a card that is taken away with words of one’s own alone is not told of', () => {
  const { lea, card, undo } = madeByLea()
  expect(undo()).toEqual([])
  expect(lea.card(card).removed).not.toBeNull()
})

test('a card that is taken away with words of others in its title is told of, and keeps them', () => {
  const { lea, nadia, card, share, undo } = madeByLea()
  titleOf(nadia.content, card)?.insert(5, ' et Nadia')
  share()
  expect(undo()).toEqual([card])
  expect(lea.card(card)).toMatchObject({ title: 'Delta et Nadia', removed: { by: 'person-1' } })
})

test('so is one with words of others in its details', () => {
  const { nadia, card, share, undo } = madeByLea()
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText('Des mots')])
  detailOf(nadia.content, card)?.insert(0, [paragraph])
  share()
  expect(undo()).toEqual([card])
})

test('what others wrote and erased again is no word of theirs', () => {
  const { nadia, card, share, undo } = madeByLea()
  titleOf(nadia.content, card)?.insert(5, ' et Nadia')
  titleOf(nadia.content, card)?.delete(5, 9)
  share()
  expect(undo()).toEqual([])
})

test('a merge that is undone is told of where others have written in the merged card', () => {
  const { lea, nadia, card, share, undo } = madeByLea()
  const other = lea.gestures.addCard({ kind: 'idea', zone: null, title: 'Gamma' })
  const merged = lea.gestures.mergeCards({ cards: [card, other], kind: 'idea', title: 'Les deux' })
  if (!merged.ok) throw new Error(merged.error.code)
  share()
  titleOf(nadia.content, merged.value)?.insert(8, ' ensemble')
  share()
  expect(undo()).toEqual([merged.value])
  expect(lea.card(merged.value).title).toBe('Les deux ensemble')
  expect([card, other].map((id) => lea.card(id).removed)).toEqual([null, null])
})
