import type { Card } from '@tablee/model'
import { cardWith, zoneWith } from '@tablee/model/testing'
import { manualClock, seededRandom } from '@tablee/std'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { readPlacements } from './boards.ts'
import { addCard, detailOf, readCards, textFieldOf, titleOf } from './cards.ts'
import type { CopiedCard } from './copied-card.ts'
import { copyCard } from './copied-card.ts'
import { createGestures } from './gestures.ts'
import { createHistory } from './history.ts'
import { PERSON } from './origin.ts'

const column = (question: string) =>
  zoneWith('exists', { accepts: ['action'], means: { sets: { questions: '$each', status: 'exists' } } }, question)
const [FIRST, SECOND] = [column('question-1'), column('question-2')]
const IDEAS = zoneWith('ideas')
const STAFF = zoneWith('staff', { accepts: ['action'], writable: 'facilitation' })

function person() {
  const [content, board, history] = [new Y.Doc(), new Y.Doc(), createHistory()]
  const me = { participant: 'person-1' as never, structure: 'school-1' as never, role: 'participant' as const }
  const gestures = createGestures({
    home: 'roadmap',
    content,
    board,
    zones: () => [FIRST, SECOND, IDEAS, STAFF],
    me,
    clock: manualClock(1000),
    random: seededRandom(1),
    history,
  })
  const cards = (): readonly Card[] => readCards(content, 'roadmap').filter(({ removed }) => !removed)
  const source = cardWith('source-01', {
    kind: 'action',
    title: 'Café des parents',
    fields: { questions: ['question-1', 'question-3'], status: 'exists', need: 'Une salle' },
    by: 'person-2' as never,
    for: 'youths-1' as never,
  })
  addCard(content, source, PERSON)
  const copied = (zone: string | null): CopiedCard => {
    const copy = copyCard(content, source, zone)
    if (!copy) throw new Error('the card is there')
    return copy
  }
  return { content, board, history, gestures, cards, source, copied }
}

test('[COPY1] a copy has an id and an author of its own, and the kind, words and fields of its source', () => {
  const { gestures, cards, copied } = person()
  expect(gestures.addCopy(copied(FIRST.id), FIRST).ok).toBe(true)
  const [source, copy] = cards()
  expect(copy).toEqual({ ...source, id: copy?.id, at: 1000, by: 'person-1', for: 'school-1' })
  expect(copy?.id).not.toBe(source?.id)
})

test('[COPY2] shared texts keep their marks, and are of the copy alone', () => {
  const { content, gestures, cards, copied, source } = person()
  titleOf(content, source.id)?.format(0, 4, { bold: true })
  const detail = detailOf(content, source.id)
  const [item, words] = [new Y.XmlElement('listItem'), new Y.XmlText()]
  words.applyDelta([{ insert: 'mercredi', attributes: { bold: true } }])
  item.insert(0, [words])
  detail?.insert(0, [item])
  gestures.addCopy(copied(FIRST.id), FIRST)
  const copy = cards()[1]
  if (!copy) throw new Error('it was copied')
  expect(titleOf(content, copy.id)?.toDelta()).toEqual(titleOf(content, source.id)?.toDelta())
  expect(detailOf(content, copy.id)?.toString()).toBe(detail?.toString())
  textFieldOf(content, copy.id, 'need')?.insert(9, ' et du café')
  expect(cards().map(({ fields }) => fields['need'])).toEqual(['Une salle', 'Une salle et du café'])
})

test('[COPY3] what is pasted is what was copied, whatever became of it, as often as one likes', () => {
  const { content, gestures, cards, copied, source } = person()
  const copy = copied(FIRST.id)
  titleOf(content, source.id)?.delete(0, 4)
  gestures.removeCard(source)
  gestures.addCopy(copy, FIRST)
  gestures.addCopy(copy, FIRST)
  expect(cards().map(({ title }) => title)).toEqual(['Café des parents', 'Café des parents'])
})

test('[COPY4] pasted in another column, a copy exchanges what the columns stand for', () => {
  const { gestures, cards, copied } = person()
  gestures.addCopy(copied(FIRST.id), SECOND)
  expect(cards()[1]?.fields['questions']).toEqual(['question-2', 'question-3'])
})

test('[COPY5] a zone that does not take the kind, or is locked, refuses and nothing is written', () => {
  const { content, board, gestures, copied } = person()
  const copy = copied(FIRST.id)
  const before = [Y.encodeStateAsUpdate(content), Y.encodeStateAsUpdate(board)]
  expect(gestures.addCopy(copy, IDEAS)).toEqual({ ok: false, error: { code: 'kind-not-accepted' } })
  expect(gestures.addCopy(copy, STAFF)).toEqual({ ok: false, error: { code: 'zone-locked' } })
  expect([Y.encodeStateAsUpdate(content), Y.encodeStateAsUpdate(board)]).toEqual(before)
})

test('[COPY6] several copies made together lie apart, are taken back at once, and come back at once', () => {
  const { board, gestures, history, cards, copied } = person()
  const copy = copied(FIRST.id)
  gestures.together(() => [1, 2, 3].map(() => gestures.addCopy(copy, FIRST)))
  expect(cards()).toHaveLength(4)
  expect(new Set([...readPlacements(board).values()].map((place) => JSON.stringify(place))).size).toBe(3)
  history.undo()
  expect(cards()).toHaveLength(1)
  expect(history.state.get()).toEqual({ canUndo: false, canRedo: true })
  history.redo()
  expect(cards()).toHaveLength(4)
})

test('[COPY7] what a peer wrote where a text belongs is not copied', () => {
  const { content, gestures, cards, copied, source } = person()
  content.getMap<Y.Map<unknown>>('cards').get(source.id)?.set('detail', 'no fragment')
  gestures.addCopy(copied(null), null)
  const copy = cards()[1]
  expect(copy && detailOf(content, copy.id)).toBeInstanceOf(Y.XmlFragment)
})
