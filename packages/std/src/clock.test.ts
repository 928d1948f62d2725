import { expect, test } from 'vitest'
import { manualClock, systemClock } from './clock.ts'

test('a manual clock stands still until it is advanced', () => {
  const clock = manualClock(1000)
  expect(clock.now()).toBe(1000)
  clock.advance(250)
  expect([clock.now(), clock.now()]).toEqual([1250, 1250])
  expect(manualClock().now()).toBe(0)
})

test('the system clock gives the time of the machine', () => {
  const before = Date.now()
  const now = systemClock.now()
  expect(now >= before && now <= Date.now()).toBe(true)
})
