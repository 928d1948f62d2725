import { expect, test } from 'vitest'
import { untilWords, weekdayWords } from './time-words.ts'

const HOUR = 3_600_000

test('[TIME1] the way to a moment is said in minutes, then hours, then days', () => {
  expect(untilWords(5 * 60_000, 0, 'fr')).toBe('dans 5 minutes')
  expect(untilWords(23 * HOUR, 0, 'fr')).toBe('dans 23 heures')
  expect(untilWords(72 * HOUR, 0, 'en')).toBe('in 3 days')
})

test('[TIME2] a day is itself in every time zone', () => {
  expect(weekdayWords('2027-03-12', 'fr')).toBe('vendredi 12 mars 2027')
})
