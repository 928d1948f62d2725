import type { CardId } from '@tablee/model'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { place } from './boards.ts'
import { addCard, setRemoved, titleOf } from './cards.ts'
import { HISTORY, PERSON } from './origin.ts'
import { watchTouched } from './touched.ts'

const [CARD, OTHER] = ['card-one', 'card-two'] as CardId[] as [CardId, CardId]

function watched() {
  const [content, board] = [new Y.Doc(), new Y.Doc()]
  const heard: (readonly [readonly string[], 'mine' | 'theirs'])[] = []
  const stop = watchTouched({ content, board }, ({ ids, isOthers }) =>
    heard.push([[...ids], isOthers ? 'theirs' : 'mine']),
  )
  return { content, board, heard, stop }
}

const draft = (id: CardId) => ({ id, kind: 'idea' as const, title: 'Une idée', at: 1, by: null, for: null })

test('[T1] what is done at this browser is told as such: cards, words, places, undo', () => {
  const { content, board, heard } = watched()
  addCard(content, draft(CARD), PERSON)
  titleOf(content, CARD)?.insert(0, 'Voici ')
  place(board, CARD, { zone: 'ideas', x: 1, y: 2 }, PERSON)
  setRemoved(content, CARD, { by: 'me' as never, at: 2 }, HISTORY)
  expect(heard).toEqual(Array.from({ length: 4 }, () => [[CARD], 'mine']))
})

test('[T2] what arrives is told once for each update, with the cards that it changes', () => {
  const [{ content, heard, stop }, elsewhere] = [watched(), new Y.Doc()]
  addCard(elsewhere, draft(CARD), PERSON)
  addCard(elsewhere, draft(OTHER), PERSON)
  Y.applyUpdate(content, Y.encodeStateAsUpdate(elsewhere))
  titleOf(elsewhere, OTHER)?.insert(0, 'Encore ')
  Y.applyUpdate(content, Y.encodeStateAsUpdate(elsewhere))
  expect(heard.map(([ids, whose]) => [ids.toSorted(), whose])).toEqual([
    [[CARD, OTHER].toSorted(), 'theirs'],
    [[OTHER], 'theirs'],
  ])
  stop()
  titleOf(content, CARD)?.insert(0, 'x')
  expect(heard).toHaveLength(2)
})
