import { contentOf } from '@tablee/model'
import { present } from '@tablee/std'
import { expect, test } from 'vitest'
import { boardPath, chainsPath, listPath } from '../app/routes.ts'
import { documentsAhead } from './documents-ahead.ts'
import { BOARD, CONTENT, CYCLE, PLACEMENTS, factsOf, meAs } from './testing/cycle-facts.ts'

const OF_BOARD = [`base:${BOARD}`, CONTENT, PLACEMENTS]
const away = { path: `/c/${CYCLE}`, arriving: false }
const arriving = { path: `/c/${CYCLE}`, arriving: true }

test('a board, its list and its chains are drawn from the same documents, open or not', () => {
  const closed = factsOf({ open: [], shared: [] })
  for (const path of [boardPath(CYCLE, BOARD), listPath(CYCLE, BOARD), chainsPath(CYCLE, BOARD)])
    expect(documentsAhead(CYCLE, closed, meAs('participant'), { path, arriving: false })).toEqual(OF_BOARD)
})

test('a table is made of the cards of its home', () => {
  const { id } = present(factsOf().steps[0], 'a step')
  const live = factsOf({ steps: [{ id, boards: [], homes: ['directory'] }] })
  const path = `/c/${CYCLE}/tableau/annuaire`
  expect(documentsAhead(CYCLE, live, meAs('participant'), { path, arriving: false })).toEqual([contentOf('directory')])
})

test('who has just come in is led to the step that is open', () => {
  expect(documentsAhead(CYCLE, factsOf(), meAs('participant'), arriving)).toEqual(OF_BOARD)
  expect(documentsAhead(CYCLE, factsOf({ open: [] }), meAs('participant'), arriving)).toEqual([])
})

test('an observer is led to what is shared only', () => {
  expect(documentsAhead(CYCLE, factsOf(), meAs('observer'), arriving)).toEqual(OF_BOARD)
  expect(documentsAhead(CYCLE, factsOf({ shared: [] }), meAs('observer'), arriving)).toEqual([])
})

test('the page of a cycle counts the cards of every home that one may read', () => {
  const { id } = present(factsOf().steps[0], 'a step')
  const live = factsOf({
    steps: [
      { id, boards: [], homes: [id, 'directory'] },
      { id, boards: [], homes: [id] },
    ],
    shared: [],
  })
  expect(documentsAhead(CYCLE, live, meAs('participant'), away)).toEqual([CONTENT, contentOf('directory')])
  expect(documentsAhead(CYCLE, live, meAs('observer'), away)).toEqual([])
})

test('the other pages of a cycle, and addresses of no view, ask for nothing', () => {
  for (const path of [`/c/${CYCLE}/acces`, boardPath(CYCLE, 'unknown' as typeof BOARD)])
    expect(documentsAhead(CYCLE, factsOf(), meAs('participant'), { ...away, path })).toEqual([])
})
