import { expect, test } from 'vitest'
import { dayFormat } from './day-words.ts'

test('[DAY1] the first of a month is « 1er » in French, whatever is said around it, and no other day is', () => {
  const said = (day: string, options: Intl.DateTimeFormatOptions): string =>
    dayFormat('fr', { timeZone: 'UTC', ...options })(new Date(`${day}T12:00:00Z`))
  expect(said('2026-12-01', { dateStyle: 'long' })).toBe('1er décembre 2026')
  expect(said('2026-12-01', { dateStyle: 'full' })).toBe('mardi 1er décembre 2026')
  expect(said('2027-04-01', { dateStyle: 'medium' })).toBe('1er avr. 2027')
  expect(said('2026-12-11', { dateStyle: 'long' })).toBe('11 décembre 2026')
  expect(said('2026-12-01', { dateStyle: 'short' })).toBe('01/12/2026')
  expect(dayFormat('en', { dateStyle: 'long', timeZone: 'UTC' })(Date.UTC(2026, 11, 1))).toBe('1 December 2026')
})
