import { contentOf } from '@tablee/model'
import { present } from '@tablee/std'
import { expect, test } from 'vitest'
import { boardPath, chainsPath, listPath } from '../app/routes.ts'
import { documentsAhead } from './documents-ahead.ts'
import { BOARD, CONTENT, CYCLE, PLACEMENTS, factsOf } from './testing/cycle-facts.ts'

const OF_BOARD = [`base:${BOARD}`, CONTENT, PLACEMENTS]
const away = { path: `/c/${CYCLE}`, arriving: false }
const arriving = { path: `/c/${CYCLE}`, arriving: true }

test('a board, its list and its chains are drawn from the same documents, open or not', () => {
  const closed = factsOf({ open: [], shared: [] })
  for (const path of [boardPath(CYCLE, BOARD), listPath(CYCLE, BOARD), chainsPath(CYCLE, BOARD)])
    expect(documentsAhead(CYCLE, closed, 'participant', { path, arriving: false })).toEqual(OF_BOARD)
})

test('a table is made of the cards of its home', () => {
  const { id } = present(factsOf().steps[0], 'a step')
  const live = factsOf({ steps: [{ id, boards: [], homes: ['directory'] }] })
  const path = `/c/${CYCLE}/tableau/annuaire`
  expect(documentsAhead(CYCLE, live, 'participant', { path, arriving: false })).toEqual([contentOf('directory')])
})

test('who has just come in is led to the step that is open', () => {
  expect(documentsAhead(CYCLE, factsOf(), 'participant', arriving)).toEqual(OF_BOARD)
  expect(documentsAhead(CYCLE, factsOf({ open: [] }), 'participant', arriving)).toEqual([])
})

test('an observer is led to what is shared only', () => {
  expect(documentsAhead(CYCLE, factsOf(), 'observer', arriving)).toEqual(OF_BOARD)
  expect(documentsAhead(CYCLE, factsOf({ shared: [] }), 'observer', arriving)).toEqual([])
})

test('the other pages of a cycle, and addresses of no view, ask for nothing', () => {
  for (const path of [`/c/${CYCLE}`, `/c/${CYCLE}/acces`, boardPath(CYCLE, 'unknown' as typeof BOARD)])
    expect(documentsAhead(CYCLE, factsOf(), 'participant', { ...away, path })).toEqual([])
})
