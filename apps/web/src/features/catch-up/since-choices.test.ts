import type { PlannedSession, SessionId } from '@tablee/model'
import { SESSION_OF_FIRST_FORMAT } from '@tablee/model'
import { loadTranslate } from '@tablee/words'
import { expect, test } from 'vitest'
import { sessionsBetween, sinceChoices, sinceWords } from './since-choices.ts'

const at = (moment: string): number => Date.parse(moment)
const NOW = at('2027-02-10T20:00:00')
const session = (id: string, day: PlannedSession['day'], from: string | null = '09:00'): PlannedSession => ({
  ...SESSION_OF_FIRST_FORMAT,
  id: id as SessionId,
  title: id,
  order: 0,
  steps: [],
  minutes: 180,
  day,
  from,
})
const SESSIONS = [
  session('first', '2027-01-12'),
  session('second', '2027-02-02'),
  session('today', '2027-02-10', '14:00'),
  session('this evening', '2027-02-10', '19:00'),
  session('sometime today', '2027-02-10', null),
  session('to come', '2027-03-02'),
  session('undated', null),
]

test('[SINCE1] who was here before is told since then; who comes for the first time, since the beginning', () => {
  const visit = at('2027-01-20T10:00:00')
  expect(sinceChoices(visit, SESSIONS, NOW).map(({ since }) => since)).toEqual(['visit', 'session', 'week', 'start'])
  expect(sinceChoices(visit, SESSIONS, NOW)[0].at).toBe(visit)
  expect(sinceChoices(null, SESSIONS, NOW).map(({ since }) => since)).toEqual(['start', 'session', 'week'])
  expect(sinceChoices(null, [], NOW).map(({ since, at: from }) => [since, from])).toEqual([
    ['start', 0],
    ['week', at('2027-02-03T20:00:00')],
  ])
})

test('[SINCE2] the last session is one that is over, from the morning of its day on', () => {
  const [, last] = sinceChoices(null, SESSIONS, NOW)
  expect(last).toEqual({ since: 'session', at: at('2027-02-10T00:00:00') })
  const before = sinceChoices(null, SESSIONS, at('2027-02-10T13:00:00'))
  expect(before[1]).toEqual({ since: 'session', at: at('2027-02-02T00:00:00') })
})

test('[SINCE3] the sessions of an absence ended in it: who left before the end of one missed it', () => {
  const missed = (since: string): readonly string[] =>
    sessionsBetween(SESSIONS, at(since), NOW).map(({ title }) => title)
  expect(missed('2027-01-12T13:00:00')).toEqual(['today', 'second'])
  expect(missed('2027-02-02T10:00:00')).toEqual(['today', 'second'])
  expect(missed('2027-02-10T18:00:00')).toEqual([])
})

test('[SINCE4] each choice says its day, where it has one', async () => {
  const t = await loadTranslate('fr')
  const words = sinceChoices(at('2027-01-20T10:00:00'), SESSIONS, NOW).map((choice) => sinceWords(choice, t, 'fr'))
  expect(words).toEqual([
    'depuis ma dernière visite (20 janvier 2027)',
    'depuis la dernière séance, comprise (10 février 2027)',
    'depuis une semaine',
    'depuis le début du cycle',
  ])
})
