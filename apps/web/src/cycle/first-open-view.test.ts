import { expect, test } from 'vitest'
import { boardPath, listPath } from '../app/routes.ts'
import { BOARD, CYCLE, PLAN_OF_TESTS, factsOf } from './testing/cycle-facts.ts'
import { firstOpenView } from './first-open-view.ts'

test('[ARRIVE1] one arrives on the board where there is room for it, on the list else', () => {
  expect(firstOpenView(CYCLE, PLAN_OF_TESTS, factsOf(), 'participant', true)).toBe(boardPath(CYCLE, BOARD))
  expect(firstOpenView(CYCLE, PLAN_OF_TESTS, factsOf(), 'participant', false)).toBe(listPath(CYCLE, BOARD))
})

test('[ARRIVE2] where no step is open, or none that an observer may see, one stays on the page of the cycle', () => {
  expect(firstOpenView(CYCLE, PLAN_OF_TESTS, factsOf({ open: [] }), 'participant', true)).toBeNull()
  expect(firstOpenView(CYCLE, PLAN_OF_TESTS, factsOf({ shared: [] }), 'observer', true)).toBeNull()
  expect(firstOpenView(CYCLE, PLAN_OF_TESTS, factsOf({ shared: [] }), 'participant', true)).not.toBeNull()
})
