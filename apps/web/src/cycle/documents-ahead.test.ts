import type { Live } from '@tablee/model'
import { contentOf } from '@tablee/model'
import { present } from '@tablee/std'
import { expect, test } from 'vitest'
import { boardPath, chainsPath, listPath } from '../app/routes.ts'
import type { Told } from './documents-ahead.ts'
import { documentsAhead } from './documents-ahead.ts'
import { BOARD, CONTENT, CYCLE, PLACEMENTS, factsOf, meAs } from './testing/cycle-facts.ts'

const OF_BOARD = [`base:${BOARD}`, CONTENT, PLACEMENTS]
const away = { path: `/c/${CYCLE}`, arriving: false }
const told = (live: Live, counts: Told['counts'] = []): Told => ({ live, counts })
const arriving = { path: `/c/${CYCLE}`, arriving: true }

test('a board, its list and its chains are drawn from the same documents, open or not', () => {
  const closed = factsOf({ open: [], shared: [] })
  for (const path of [boardPath(CYCLE, BOARD), listPath(CYCLE, BOARD), chainsPath(CYCLE, BOARD)])
    expect(documentsAhead(CYCLE, told(closed), meAs('participant'), { path, arriving: false })).toEqual(OF_BOARD)
})

test('a table is made of the cards of its home', () => {
  const { id } = present(factsOf().steps[0], 'a step')
  const live = factsOf({ steps: [{ id, boards: [], homes: ['directory'] }] })
  const path = `/c/${CYCLE}/tableau/annuaire`
  expect(documentsAhead(CYCLE, told(live), meAs('participant'), { path, arriving: false })).toEqual([
    contentOf('directory'),
  ])
})

test('who has just come in is led to the step that is open', () => {
  expect(documentsAhead(CYCLE, told(factsOf()), meAs('participant'), arriving)).toEqual(OF_BOARD)
  expect(documentsAhead(CYCLE, told(factsOf({ open: [] })), meAs('participant'), arriving)).toEqual([])
})

test('an observer is led to what is shared only', () => {
  expect(documentsAhead(CYCLE, told(factsOf()), meAs('observer'), arriving)).toEqual(OF_BOARD)
  expect(documentsAhead(CYCLE, told(factsOf({ shared: [] })), meAs('observer'), arriving)).toEqual([])
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
  expect(documentsAhead(CYCLE, told(live), meAs('participant'), away)).toEqual([CONTENT, contentOf('directory')])
  expect(documentsAhead(CYCLE, told(live), meAs('observer'), away)).toEqual([])

  const [some, all] = [
    [{ home: id, cards: 3 }],
    [
      { home: id, cards: 3 },
      { home: 'directory' as const, cards: 0 },
    ],
  ]
  const ahead = (counts: Told['counts']) => documentsAhead(CYCLE, told(live, counts), meAs('participant'), away)
  expect(ahead(some), 'one number would be there in part').toEqual([CONTENT, contentOf('directory')])
  expect(ahead(all), 'the page is drawn first').toEqual([])
})

test('the other pages of a cycle, and addresses of no view, ask for nothing', () => {
  for (const path of [`/c/${CYCLE}/acces`, boardPath(CYCLE, 'unknown' as typeof BOARD)])
    expect(documentsAhead(CYCLE, told(factsOf()), meAs('participant'), { ...away, path })).toEqual([])
})
