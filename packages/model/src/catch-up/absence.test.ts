import { expect, test } from 'vitest'
import { isWorthTelling } from './absence.ts'

const HOUR = 60 * 60 * 1000
const now = 1000 * HOUR
const told = (hoursAway: number, ...endsHoursAgo: readonly number[]): boolean =>
  isWorthTelling({ since: now - hoursAway * HOUR, now, sessionEnds: endsHoursAgo.map((ago) => now - ago * HOUR) })

test('[ABSENCE1] two days are told whatever happened; those who were there yesterday are left alone', () => {
  expect(told(48)).toBe(true)
  expect(told(14)).toBe(false)
})

test('[ABSENCE2] a session that ended meanwhile is told however short the absence, and no other', () => {
  expect(told(5, 1)).toBe(true)
  expect(told(5, 6)).toBe(false)
  expect(told(5, -1)).toBe(false)
})
