import { manualScheduler } from '@tablee/std'
import { expect, test } from 'vitest'
import { toldCounts } from './told-counts.ts'

test('the numbers that were told on coming in are told for a while only, each for its home', () => {
  const time = manualScheduler()
  const told = toldCounts([{ home: 'directory', cards: 30 }], time)
  expect(told.in('directory')).toBe(30)
  expect(told.in('roadmap')).toBeNull()
  time.advance(20_000)
  expect(told.in('directory')).toBeNull()
})
