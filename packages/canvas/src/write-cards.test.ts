import { TYPING, createGestures, createHistory, detailOf, readCards, titleOf } from '@tablee/documents'
import type { CardId } from '@tablee/model'
import { zoneWith } from '@tablee/model/testing'
import { manualClock, seededRandom } from '@tablee/std'
import type { TLShapeId } from '@tldraw/tldraw'
import { atom } from '@tldraw/tldraw'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { projectBoard } from './project-board.ts'
import { openCardWriting } from './write-cards.ts'

const ZONE = zoneWith('ideas')

/** A board on which one new card is being written. */
function writingNew() {
  const content = new Y.Doc()
  const history = createHistory()
  history.followTyping(content)
  const gestures = createGestures({
    home: 'roadmap',
    content,
    board: null,
    me: { participant: 'person-1' as never, structure: null, role: 'participant' },
    clock: manualClock(1000),
    random: seededRandom(1),
    history,
  })
  const before = gestures.addCard({ kind: 'idea', zone: null, title: 'Avant' })
  let id = before
  const editing = atom<TLShapeId | null>('the card that is written', null)
  const editor = {
    getShape: (shape: TLShapeId) => ({ id: shape, type: 'card' }),
    select: () => undefined,
    getEditingShapeId: () => editing.get(),
    setEditingShape: (shape: TLShapeId) => void editing.set(shape),
  }
  const cards = () => readCards(content, 'roadmap')
  const cardOf = (one: CardId) => cards().find((card) => card.id === one)
  const shown = {
    get: () => projectBoard({ zones: [ZONE], cards: cards(), placements: new Map() }),
    subscribe: () => () => undefined,
  }
  const writing = openCardWriting(editor as never, { shown, gestures, draw: () => undefined })
  writing.writeNew((making) => (id = gestures.addCard({ kind: 'idea', zone: null }, making)))
  const leave = async (): Promise<void> => {
    editing.set(null)
    await Promise.resolve()
  }
  const isRemoved = (one = id): boolean => cardOf(one)?.removed !== null
  const type = (words: string): void => content.transact(() => titleOf(content, id)?.insert(0, words), TYPING)
  const erase = (): void =>
    content.transact(() => titleOf(content, id)?.delete(0, titleOf(content, id)?.length ?? 0), TYPING)
  return { content, history, gestures, before, id, leave, isRemoved, type, erase, cardOf }
}

test('[WRITE1] a new card that is left without a word is removed', async () => {
  const { content, id, leave, isRemoved } = writingNew()
  titleOf(content, id)?.insert(0, '  ')
  await leave()
  expect(isRemoved()).toBe(true)
})

test('[WRITE2] one that has a title, or details alone, is kept', async () => {
  const titled = writingNew()
  titleOf(titled.content, titled.id)?.insert(0, 'Un café')
  await titled.leave()
  expect(titled.isRemoved()).toBe(false)
  const detailed = writingNew()
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText('Tous les mardis')])
  detailOf(detailed.content, detailed.id)?.insert(0, [paragraph])
  await detailed.leave()
  expect(detailed.isRemoved()).toBe(false)
})

test('[WRITE3] one that is left without a word leaves nothing in the history: undo goes to what was done before it', async () => {
  const { history, before, id, leave, isRemoved, type, erase, cardOf } = writingNew()
  type('Un c')
  history.endTyping()
  erase()
  await leave()
  expect(isRemoved()).toBe(true)
  expect(history.undo()).toBe(true)
  expect(isRemoved(before)).toBe(true)
  expect(history.undo()).toBe(false)
  history.redo()
  expect(isRemoved(before)).toBe(false)
  expect(history.redo()).toBe(false)
  expect(isRemoved()).toBe(true)
  expect(cardOf(id)?.title).toBe('')
})

test('[WRITE4] what was done elsewhere meanwhile stays, and is undone first', async () => {
  const { history, gestures, before, leave, isRemoved, cardOf } = writingNew()
  const card = cardOf(before)
  if (!card) throw new Error('it was added')
  gestures.convertCard(card, 'question')
  await leave()
  expect(isRemoved()).toBe(true)
  expect(cardOf(before)?.kind).toBe('question')
  history.undo()
  expect(cardOf(before)?.kind).toBe('idea')
  expect([isRemoved(), isRemoved(before)]).toEqual([true, false])
  history.undo()
  expect(isRemoved(before)).toBe(true)
  expect(history.state.get().canUndo).toBe(false)
})
