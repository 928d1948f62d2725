import { loadParts } from '@tablee/words'
import { expect, test } from 'vitest'
import { countdownWords, fitWords, timeWords, whenWords } from './session-words.ts'

test('a time is said as people say it', () => {
  expect(['09:30', '14:00', '00:05'].map((time) => timeWords(time, 'fr').replaceAll('\u00a0', ' '))).toEqual([
    '9 h 30',
    '14 h',
    '0 h 05',
  ])
  expect(timeWords('09:30', 'en')).toBe('9:30')
})

test('when a session begins is said as far as it is agreed', async () => {
  const t = await loadParts('fr', 'plan')
  const said = (day: string | null, from: string | null): string =>
    whenWords({ day, from }, t, 'fr').replaceAll('\u00a0', ' ')
  expect(said('2027-01-14', '09:30')).toBe('jeudi 14 janvier 2027 à 9 h 30')
  expect(said('2027-01-14', null)).toBe('jeudi 14 janvier 2027, heure à fixer')
  expect(said(null, '09:30')).toBe('Date à fixer')
})

test('the way to a day is counted in days of the reader, whatever the hour', () => {
  const evening = new Date(2027, 0, 13, 23, 50).getTime()
  expect(
    ['2027-01-13', '2027-01-14', '2027-01-25', '2027-01-10'].map((day) => countdownWords(day, evening, 'fr')),
  ).toEqual(['aujourd’hui', 'demain', 'dans 12 jours', 'il y a 3 jours'])
})

test('what an agenda leaves or takes too much is said in hours once there is one', async () => {
  const t = await loadParts('fr', 'plan')
  const said = (lasts: number): string => fitWords(lasts, 180, t).replaceAll('\u00a0', ' ')
  expect([200, 90, 180].map(said)).toEqual([
    '20 min de trop pour une séance de 3 h',
    'Il reste 1 h 30 sur une séance de 3 h',
    'Le déroulé tient dans la séance (3 h)',
  ])
})
