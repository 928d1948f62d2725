import { expect, test } from 'vitest'
import { boardOf, contentOf } from '../documents/document-name.ts'
import type { BoardId, StepId } from '../ids/ids.ts'
import type { Live } from '../live/live.ts'
import { EMPTY_LIVE } from '../live/live.ts'
import type { PlannedStep } from './plan.ts'
import { stepState } from './step-state.ts'

const id = 'step-one' as StepId
const board = 'board-one' as BoardId
const step: PlannedStep = { id, key: 'a-step', title: '', aim: '', order: 0, boards: [], tables: [] }
const live: Live = { ...EMPTY_LIVE, pass: 2, steps: [{ id, boards: [board], homes: [id] }] }

test('a step is open while one of its documents is, even empty', () => {
  expect(stepState(step, { ...live, open: [contentOf(id)] }, 0)).toBe('open')
  expect(stepState(step, { ...live, open: [boardOf(board, 2)] }, 0)).toBe('open')
})

test('a past pass of its board, or a document of another step, opens nothing', () => {
  expect(stepState(step, { ...live, open: [boardOf(board, 1), contentOf('roadmap')] }, 3)).toBe('closed')
})

test('a step that is not open is closed when it holds something, to come when it does not', () => {
  expect(stepState(step, live, 3)).toBe('closed')
  expect(stepState(step, live, 0)).toBe('to-come')
})

test('a step that the facts do not know is to come', () => {
  expect(stepState(step, EMPTY_LIVE, 0)).toBe('to-come')
})
