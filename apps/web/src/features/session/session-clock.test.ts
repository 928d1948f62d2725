import { loadParts } from '@tablee/words'
import { afterEach, expect, test } from 'vitest'
import { readerWhen, zoneWords, zoneWordsHere } from './session-clock.ts'

const session = { day: '2027-01-14', from: '09:30', minutes: 180 }
const zone = process.env['TZ']
afterEach(() => {
  process.env['TZ'] = zone
})

test('hours of Paris are said without more to who lives by them', async () => {
  process.env['TZ'] = 'Europe/Paris'
  const t = await loadParts('fr', 'plan')
  expect(zoneWords(session, 'Europe/Paris', t)).toBeNull()
  expect(zoneWordsHere(session, 'Europe/Paris', t)).toBeNull()
  expect(readerWhen(session, 'Europe/Paris', t, 'fr')).toBeNull()
})

test('hours of elsewhere say whose they are, to everyone', async () => {
  process.env['TZ'] = 'Indian/Mayotte'
  const t = await loadParts('fr', 'plan')
  expect(zoneWords(session, 'Indian/Mayotte', t)).toBe('heure de Mayotte')
  expect(readerWhen(session, 'Indian/Mayotte', t, 'fr')).toBeNull()
  expect(zoneWords({ from: null }, 'Indian/Mayotte', t)).toBeNull()
})

test('whoever is elsewhere reads whose hours they are, and what their own clocks show', async () => {
  process.env['TZ'] = 'Pacific/Noumea'
  const t = await loadParts('fr', 'plan')
  expect(zoneWordsHere(session, 'Europe/Paris', t)).toBe('heure de Paris')
  expect(readerWhen({ ...session, from: '14:00' }, 'Europe/Paris', t, 'fr')?.replaceAll('\u00a0', ' ')).toBe(
    'vendredi 15 janvier 2027 à 0 h',
  )
})
