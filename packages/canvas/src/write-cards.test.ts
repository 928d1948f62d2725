import type { Gestures } from '@tablee/documents'
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
  /** What another person does to the cards of this board, as they see them. */
  const asOther = (act: (theirs: Gestures) => void): void => {
    const theirs = new Y.Doc()
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(content))
    const me = { participant: 'person-2' as never, structure: null, role: 'participant' } as const
    const parts = { board: null, clock: manualClock(1000), random: seededRandom(2), history: createHistory() }
    act(createGestures({ home: 'roadmap', content: theirs, me, ...parts }))
    Y.applyUpdate(content, Y.encodeStateAsUpdate(theirs))
  }
  return { content, history, gestures, before, id, leave, isRemoved, type, erase, cardOf, asOther }
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

test('[WRITE5] one without words stays where a field says something, or where others have touched it', async () => {
  const tagged = writingNew()
  const said = tagged.cardOf(tagged.id)
  if (!said) throw new Error('it was added')
  tagged.gestures.convertCard(said, 'action')
  const turned = tagged.cardOf(tagged.id)
  if (!turned) throw new Error('it was added')
  expect(tagged.gestures.setField(turned, 'questions', ['question-1'])).toBe(true)
  await tagged.leave()
  expect(tagged.isRemoved()).toBe(false)
  const turnedByOther = writingNew()
  turnedByOther.asOther((theirs) => {
    const card = turnedByOther.cardOf(turnedByOther.id)
    if (card) theirs.convertCard(card, 'question')
  })
  await turnedByOther.leave()
  expect(turnedByOther.isRemoved()).toBe(false)
})
