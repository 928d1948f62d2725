import type { CardId, Live } from '@tablee/model'
import { standingCards } from '@tablee/model'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { meet } from '../../testing/meet.ts'
import { EVERY_PART, createStep } from '../../testing/step.ts'
import { textFieldOf, titleOf } from '../cards.ts'
import { cardsOf } from '../roots.ts'
import { stateOf } from './document-state.ts'
import { readStep } from './step-content.ts'

test('[VERSION3] what was added since stays unless it is to leave; nothing is ever deleted', () => {
  const { gestures, content, keep, restore, cards } = createStep()
  const version = keep()
  gestures.addCard({ kind: 'idea', zone: null, title: 'Arrivée après' })
  restore(
    version,
    EVERY_PART.filter((part) => part !== 'added'),
  )
  expect(cards().map(({ title, removed }) => [title, removed])).toEqual([['Arrivée après', null]])
  restore(version, EVERY_PART)
  expect(cards().map(({ removed }) => removed)).toEqual([{ by: 'person-1', at: 99 }])
  expect(cardsOf(content).size).toBe(1)
})

test('[VERSION4] a validated question that came since stays, and one that was an idea then stays a question', () => {
  const { gestures, card, keep, restore } = createStep()
  const idea = gestures.addCard({ kind: 'idea', zone: null, title: 'Comment faire ?' })
  const version = keep()
  gestures.convertCard(card(idea), 'question')
  const late = gestures.addCard({ kind: 'question', zone: null, title: 'Et après ?' })
  restore(version, EVERY_PART, [idea, late])
  expect([card(idea).kind, card(late).removed]).toEqual(['question', null])
  restore(version, EVERY_PART)
  expect([card(idea).kind, card(late).removed?.by]).toEqual(['idea', 'person-1'])
})

test('[VERSION5] words typed by someone who was offline meanwhile are kept beside those brought back, and both agree', () => {
  const { gestures, content, keep, restore, card } = createStep()
  const id = gestures.addCard({ kind: 'idea', zone: null, title: 'Café' })
  const version = keep()
  titleOf(content, id)?.insert(4, ' du matin')
  const away = new Y.Doc()
  meet(content, away)
  titleOf(away, id)?.insert(0, 'Grand ')
  restore(version, EVERY_PART)
  meet(content, away)
  expect(card(id).title).toBe('Grand Café')
  expect(titleOf(away, id)?.toString()).toBe('Grand Café')
})

test('[VERSION6] done twice, it writes nothing the second time', () => {
  const { gestures, content, board, base, card, keep, restore } = createStep()
  const id = gestures.addCard({ kind: 'action', zone: null, title: 'Café' })
  const version = keep()
  gestures.setField(card(id), 'status', 'exists')
  titleOf(content, id)?.insert(4, ' du matin')
  restore(version, EVERY_PART)
  const marks = [content, board, base].map((doc) => stateOf(doc).mark)
  restore(version, EVERY_PART)
  expect([content, board, base].map((doc) => stateOf(doc).mark)).toEqual(marks)
})

test('[VERSION9] a merge that is brought back does not hide a question that was validated since, for who knows the facts', () => {
  const { gestures, card, keep, restore, documents } = createStep()
  const [kept, other] = ['Comment faire ?', 'Et après ?'].map((title) =>
    gestures.addCard({ kind: 'question', zone: null, title }),
  ) as [CardId, CardId]
  const merged = gestures.mergeCards({ cards: [kept, other], kind: 'question', title: 'Les deux' })
  const version = keep()
  if (!merged.ok) throw new Error(merged.error.code)
  gestures.splitCard(card(merged.value))
  restore(version, EVERY_PART, [kept])
  const questions = [{ card: kept, number: 1 }] as unknown as Live['questions'] // reason: what else is said of one is of no use here
  const standing = (facts: Live['questions']) =>
    standingCards(readStep(documents, facts).homes[0]?.cards ?? []).map(({ id }) => id)
  expect(standing(questions)).toEqual([kept, merged.value])
  expect(standing([])).toEqual([merged.value])
})

test('[VERSION10] a contact whose agreement was taken back since neither comes back nor is told of, and one that was replaced stays', () => {
  const { gestures, card, content, keep, restore, changesSince } = createStep()
  const agreed = { consent: 'yes', contact: 'lea@exemple.fr' }
  const [kept, withdrawn, gone] = ['Club', 'École', 'Mairie'].map((title) =>
    gestures.addCard({ kind: 'actor', zone: null, title, fields: agreed }),
  ) as [CardId, CardId, CardId]
  const version = keep()
  gestures.setField(card(withdrawn), 'consent', 'no')
  gestures.setField(card(gone), 'consent', '')
  gestures.removeCard(card(gone))
  content.transact(() => textFieldOf(content, kept, 'contact')?.insert(0, 'Mme '))
  const { homes } = changesSince(version)
  expect(homes[0]?.changed.map(({ said }) => said.map(({ name, was }) => [name, was]))).toEqual([
    [['contact', null]],
    [['consent', 'yes']],
  ])
  expect(homes[0]?.removed.map(({ fields }) => fields['contact'])).toEqual([undefined])
  restore(version, EVERY_PART)
  expect(
    [kept, withdrawn, gone].map((id) => [card(id).fields['consent'], textFieldOf(content, id, 'contact')?.toString()]),
  ).toEqual([
    ['yes', 'Mme lea@exemple.fr'],
    ['no', ''],
    ['', ''],
  ])
})

test('[VERSION11] a contact that was replaced since, or whose sheet is no more, is not told of; that it changed is', () => {
  const { gestures, card, content, keep, changesSince } = createStep()
  const [other, emptied, same] = ['Club', 'École', 'Mairie'].map((title) =>
    gestures.addCard({ kind: 'actor', zone: null, title, fields: { consent: 'yes', contact: `${title}@exemple.fr` } }),
  ) as [CardId, CardId, CardId]
  const version = keep()
  gestures.setField(card(other), 'consent', 'no')
  gestures.setField(card(other), 'consent', 'yes')
  textFieldOf(content, other, 'contact')?.insert(0, '06 00 00 00 00')
  textFieldOf(content, emptied, 'contact')?.delete(0, 'École@exemple.fr'.length)
  gestures.removeCard(card(same))
  const home = changesSince(version).homes[0]
  expect(home?.changed.map(({ said }) => said)).toEqual([
    [{ name: 'contact', was: null, is: '06 00 00 00 00' }],
    [{ name: 'contact', was: null, is: '' }],
  ])
  expect(JSON.stringify(home?.changed)).not.toContain('exemple.fr')
  expect(home?.removed.map(({ fields }) => fields['contact'])).toEqual(['Mairie@exemple.fr'])
})
