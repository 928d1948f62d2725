import type { CardId } from '@tablee/model'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createPerson, meet } from '../testing/index.ts'
import { textFieldOf } from './cards.ts'
import { copyCard } from './copied-card.ts'

/** Two people who both turn one idea into an action before they hear of each other, and write what it needs. */
function turnedTwice() {
  const [ines, malik] = [createPerson({ seed: 1 }), createPerson({ seed: 2 })]
  const id = ines.gestures.addCard({ kind: 'idea', zone: null, title: 'Un café des parents' })
  meet(ines.content, malik.content)
  for (const [{ gestures, card, content }, need] of [
    [ines, 'une salle'],
    [malik, 'du café'],
  ] as const) {
    gestures.convertCard(card(id), 'action')
    textFieldOf(content, id, 'need')?.insert(0, need)
  }
  meet(ines.content, malik.content)
  return { ines, malik, id }
}
type Person = ReturnType<typeof createPerson>
const linesOf = ({ card }: Person, id: CardId): readonly string[] =>
  String(card(id).fields['need']).split('\n').toSorted()

test('[TURN1] two people who turn a card at once both keep what they write in its new fields', () => {
  const { ines, malik, id } = turnedTwice()
  for (const person of [ines, malik]) expect(linesOf(person, id)).toEqual(['du café', 'une salle'])
})

test('[TURN2] whoever goes to write there makes one text of both, in which both then write', () => {
  const { ines, malik, id } = turnedTwice()
  expect(textFieldOf(ines.content, id, 'need')).toBeNull()
  ines.gestures.openTexts(ines.card(id))
  meet(ines.content, malik.content)
  textFieldOf(malik.content, id, 'need')?.insert(0, 'Il faut ')
  expect(ines.card(id).fields['need']).toMatch(/^(une salle\ndu café|du café\nune salle)$/)
  meet(ines.content, malik.content)
  expect(ines.card(id).fields['need']).toMatch(/^Il faut /)
})

test('[TURN3] a copy says what both wrote', () => {
  const { ines, id } = turnedTwice()
  const copied = copyCard(ines.content, ines.card(id), null)
  const copy = copied && ines.gestures.addCopy(copied, null)
  expect(copy?.ok && linesOf(ines, copy.value)).toEqual(['du café', 'une salle'])
})

test('[TURN4] a card turned back and forth has one text, and keeps it', () => {
  const one = createPerson()
  const id = one.gestures.addCard({ kind: 'idea', zone: null })
  one.gestures.convertCard(one.card(id), 'action')
  const text = textFieldOf(one.content, id, 'public')
  text?.insert(0, 'Les familles')
  one.gestures.convertCard(one.card(id), 'idea')
  one.gestures.convertCard(one.card(id), 'question')
  expect(textFieldOf(one.content, id, 'public')).toBe(text)
  expect(one.card(id).fields['public']).toBe('Les familles')
  expect(text).toBeInstanceOf(Y.Text)
})
