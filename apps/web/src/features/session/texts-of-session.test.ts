import { SESSION_OF_FIRST_FORMAT } from '@tablee/model'
import type { PlannedSession, SessionId } from '@tablee/model'
import { loadParts } from '@tablee/words'
import { expect, test } from 'vitest'
import type { TextsRequest } from './texts-of-session.ts'
import { cancellationOf, joiningOf, textsOfSession } from './texts-of-session.ts'

const session: PlannedSession = {
  id: 'session-one' as SessionId,
  title: 'Lancement',
  order: 0,
  steps: [],
  minutes: 180,
  day: '2027-01-14',
  from: '09:30',
  ...SESSION_OF_FIRST_FORMAT,
}
const part = { step: null, board: null, zone: null } as const
const request: TextsRequest = {
  session,
  timeZone: 'Europe/Paris',
  agenda: [
    { ...part, key: 'a', title: 'Accueil', minutes: 150, mode: 'plenary' },
    { ...part, key: 'b', title: 'Pause', minutes: 10, mode: 'break' },
    { ...part, key: 'c', title: 'Clôture', minutes: 20, mode: 'plenary' },
  ],
  cycle: 'Agir',
  page: 'https://tablee.example.org/p',
  link: null,
}
const spaced = (text: string): string => text.replaceAll('\u00a0', ' ')

test.each<[string, Partial<PlannedSession>, string]>([
  ['a half-day', {}, 'Quand : jeudi 14 janvier 2027, de 9 h 30 à 12 h 30'],
  ['no day', { day: null, from: null }, 'Quand : Date à fixer'],
  ['an hour without a day', { day: null }, 'Quand : Date à fixer'],
  ['a day without an hour', { from: null }, 'Quand : jeudi 14 janvier 2027, heure à fixer'],
  ['an evening', { from: '22:00' }, 'Quand : jeudi 14 janvier 2027, de 22 h à 1 h le lendemain'],
  ['up to midnight', { from: '21:00' }, 'Quand : jeudi 14 janvier 2027, de 21 h à 0 h le lendemain'],
  ['the day of summer time', { day: '2027-03-28' }, 'Quand : dimanche 28 mars 2027, de 9 h 30 à 12 h 30'],
  ['the day of winter time', { day: '2027-10-31' }, 'Quand : dimanche 31 octobre 2027, de 9 h 30 à 12 h 30'],
])('the invitation says when it is: %s', async (_what, changes, when) => {
  const t = await loadParts('fr', 'plan')
  const { invitation } = textsOfSession({ ...request, session: { ...session, ...changes } }, t, 'fr')
  expect(spaced(invitation).split('\n')).toContain(when)
})

test('hours of an evening go on after midnight; without an hour the agenda says none, and pauses go unsaid', async () => {
  const t = await loadParts('fr', 'plan')
  const agendaOf = (from: string | null): readonly string[] =>
    spaced(textsOfSession({ ...request, session: { ...session, from } }, t, 'fr').invitation)
      .split('\n')
      .filter((line) => line.startsWith('- '))
  expect(agendaOf('22:00')).toEqual(['- 22 h : Accueil', '- 0 h 40 : Clôture'])
  expect(agendaOf(null)).toEqual(['- Accueil', '- Clôture'])
})

test('who reads that a session is joined with another learns when and where both are', async () => {
  const t = await loadParts('fr', 'plan')
  const kept = { ...session, title: 'Grande séance', day: '2027-01-21', from: null, place: 'Salle 2' }
  const text = spaced(joiningOf({ ...request, kept }, t, 'fr'))
  for (const words of [
    'prévue le jeudi 14 janvier 2027 à 9 h 30, est réunie avec « Grande séance »',
    'Quand : jeudi 21 janvier 2027, heure à fixer',
    'Où : Salle 2',
  ])
    expect(text).toContain(words)
  expect(spaced(cancellationOf({ ...request, timeZone: 'Indian/Mayotte' }, t, 'fr'))).toContain(
    'à 9 h 30, heure de Mayotte, n’aura pas lieu',
  )
})
