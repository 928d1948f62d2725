import { createGestures, createHistory, place, readCards, readPlacements, PERSON } from '@tablee/documents'
import { CARD_SIZE } from '@tablee/model'
import { zoneWith } from '@tablee/model/testing'
import { manualClock, seededRandom } from '@tablee/std'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { ShownBoard } from './project-board.ts'
import { projectBoard } from './project-board.ts'
import { tidyZone } from './tidy-zone.ts'

const ZONE = zoneWith('ideas')

function board() {
  const [content, placed, history] = [new Y.Doc(), new Y.Doc(), createHistory()]
  const gestures = createGestures({
    home: 'roadmap',
    content,
    board: placed,
    zones: () => [ZONE],
    me: { participant: 'person-1' as never, structure: null, role: 'participant' },
    clock: manualClock(1000),
    random: seededRandom(1),
    history,
  })
  const cards = ['Un', 'Deux', 'Trois', 'Quatre'].map((title) => gestures.addCard({ kind: 'idea', zone: ZONE, title }))
  for (const [index, id] of cards.entries()) {
    place(placed, id, { zone: ZONE.id, x: 40 + 30 * index, y: 300 - 40 * index }, PERSON)
  }
  const shown = (): ShownBoard =>
    projectBoard({ zones: [ZONE], cards: readCards(content, 'roadmap'), placements: readPlacements(placed) })
  const tidy = (held: readonly string[] = []) =>
    tidyZone(ZONE, { shown: shown(), placements: readPlacements(placed), held: new Set(held), gestures })
  const at = () => readPlacements(placed)
  return { history, cards, tidy, at, shown, placed }
}

test('[TIDY1] the cards of a zone come to lie apart, which one undo takes back', () => {
  const { history, tidy, at, shown } = board()
  const before = at()
  expect(tidy()).toEqual({ moved: 4, left: 0 })
  const drawn = shown().cards
  for (const [index, card] of drawn.entries()) {
    for (const other of drawn.slice(index + 1))
      expect(Math.abs(card.x - other.x) >= CARD_SIZE.w || Math.abs(card.y - other.y) >= CARD_SIZE.h).toBe(true)
  }
  history.undo()
  expect(at()).toEqual(before)
  history.redo()
  expect(shown().cards).toEqual(drawn)
})

test('[TIDY2] a card that someone writes in stays where it is', () => {
  const { cards, tidy, at } = board()
  const [, held] = cards
  if (!held) throw new Error('there are four')
  const before = at().get(held)
  expect(tidy([held])).toEqual({ moved: 3, left: 1 })
  expect(at().get(held)).toEqual(before)
})

test('[TIDY3] a card in hand that never had a place keeps the one where it is seen', () => {
  const { cards, tidy, placed, shown } = board()
  const [held] = cards
  if (!held) throw new Error('there are four')
  placed.getMap('placements').delete(held)
  const seen = shown().cards.find(({ key }) => key === held)
  tidy([held])
  expect(shown().cards.find(({ key }) => key === held)).toEqual(seen)
})

test('[TIDY4] a zone that is in order is no entry', () => {
  const { history, tidy } = board()
  tidy()
  history.undo()
  history.redo()
  const state = history.state.get()
  expect(tidy()).toEqual({ moved: 0, left: 0 })
  expect(history.state.get()).toBe(state)
})
