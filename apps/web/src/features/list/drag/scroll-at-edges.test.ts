import { expect, test } from 'vitest'
import { stepAt } from './scroll-at-edges.ts'

test('the page rests in its middle, and scrolls faster the nearer the hand is to an edge, beyond it no faster', () => {
  expect([200, 400, 600].map((y) => stepAt(y, 800))).toEqual([0, 0, 0])
  expect(stepAt(90, 800)).toBeLessThan(0)
  expect(stepAt(10, 800)).toBeLessThan(stepAt(90, 800))
  expect(stepAt(-50, 800)).toBe(stepAt(0, 800))
  expect(stepAt(790, 800)).toBe(-stepAt(10, 800))
  expect(stepAt(900, 800)).toBe(stepAt(800, 800))
})

test('on a low screen the edges leave room to rest', () => {
  expect(stepAt(100, 200)).toBe(0)
})
