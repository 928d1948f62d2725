import { createGestures, createHistory, detailOf, readCards, titleOf } from '@tablee/documents'
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
  const gestures = createGestures({
    home: 'roadmap',
    content,
    board: null,
    me: { participant: 'person-1' as never, structure: null, role: 'participant' },
    clock: manualClock(1000),
    random: seededRandom(1),
    history: createHistory(),
  })
  const id = gestures.addCard({ kind: 'idea', zone: null })
  const editing = atom<TLShapeId | null>('the card that is written', null)
  const editor = {
    getShape: (shape: TLShapeId) => ({ id: shape, type: 'card' }),
    select: () => undefined,
    getEditingShapeId: () => editing.get(),
    setEditingShape: (shape: TLShapeId) => void editing.set(shape),
  }
  const cards = () => readCards(content, 'roadmap')
  const shown = {
    get: () => projectBoard({ zones: [ZONE], cards: cards(), placements: new Map() }),
    subscribe: () => () => undefined,
  }
  const writing = openCardWriting(editor as never, { shown, gestures, draw: () => undefined })
  writing.writeNew(id)
  const leave = async (): Promise<void> => {
    editing.set(null)
    await Promise.resolve()
  }
  return { content, id, leave, isRemoved: () => cards()[0]?.removed !== null }
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
