import { expect, test } from 'vitest'
import type { GridAnswers } from './test-grid.ts'
import { gridCounts } from './test-grid.ts'

const ANSWERS: GridAnswers = new Map([
  ['person-1' as never, { alone: 'yes', open: 'no' } as const],
  ['person-2' as never, { alone: 'yes' } as const],
  ['person-3' as never, { alone: 'hesitates' } as const],
])

test('[GRID1] answers are counted test by test', () => {
  expect(gridCounts(ANSWERS, 'alone', () => true)).toEqual({ yes: 2, hesitates: 1, no: 0 })
  expect(gridCounts(ANSWERS, 'open', () => true)).toEqual({ yes: 0, hesitates: 0, no: 1 })
  expect(gridCounts(ANSWERS, 'place', () => true)).toEqual({ yes: 0, hesitates: 0, no: 0 })
})

test('[GRID2] those of nobody who takes part are not', () => {
  expect(gridCounts(ANSWERS, 'alone', (person) => person === 'person-1')).toEqual({ yes: 1, hesitates: 0, no: 0 })
})
