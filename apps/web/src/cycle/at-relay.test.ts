import type { BoardId, CycleId, SessionId } from '@tablee/model'
import { expect, test } from 'vitest'
import {
  accessPath,
  boardPath,
  catchUpPath,
  cyclePath,
  planPath,
  sessionPath,
  structuresPath,
  tablePath,
  territoriesPath,
} from '../app/routes.ts'
import { isAtRelay } from './at-relay.ts'

const CYCLE = 'plan' as CycleId

test('[LINE1] what the relay alone changes is not said to be kept here; what is written in documents is', () => {
  const atRelay = [planPath, structuresPath, territoriesPath, accessPath].map((path) => path(CYCLE))
  expect([...atRelay, sessionPath(CYCLE, 'one' as SessionId)].map(isAtRelay)).toEqual(Array(5).fill(true))
  const written = [
    cyclePath(CYCLE),
    catchUpPath(CYCLE),
    boardPath(CYCLE, 'b' as BoardId),
    tablePath(CYCLE, 'directory'),
  ]
  expect(written.map((path) => isAtRelay(path ?? ''))).toEqual(Array(4).fill(false))
})
