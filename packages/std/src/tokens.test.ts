import { expect, test } from 'vitest'
import { manualClock } from './clock.ts'
import { createTokens } from './tokens.ts'

test('a full bucket gives its burst at once, then what flows in, and never keeps more', () => {
  const clock = manualClock(0)
  const tokens = createTokens(clock, 10, 20)
  tokens.take(25)
  expect(tokens.left()).toBe(-5)
  clock.advance(1_000)
  expect(tokens.left()).toBe(5)
  clock.advance(60_000)
  expect(tokens.left()).toBe(20)
})

test('a clock that is set back takes nothing away', () => {
  const clock = manualClock(10_000)
  const tokens = createTokens(clock, 10, 20)
  tokens.take(15)
  clock.advance(-5_000)
  expect(tokens.left()).toBe(5)
  clock.advance(1_000)
  expect(tokens.left()).toBe(15)
})
