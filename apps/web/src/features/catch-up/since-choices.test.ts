import type { PlannedSession } from '@tablee/model'
import { sessionWith } from '@tablee/model/testing'
import { loadTranslate } from '@tablee/words'
import { expect, test } from 'vitest'
import { sessionsBetween, sinceChoices, sinceWords } from './since-choices.ts'

const at = (moment: string): number => Date.parse(`${moment}+01:00`)
const NOW = at('2027-02-10T20:00:00')
const session = (id: string, day: PlannedSession['day'], from: string | null = '09:00'): PlannedSession =>
  sessionWith(id, day, from)
const SESSIONS: readonly PlannedSession[] = [
  session('first', '2027-01-12'),
  session('second', '2027-02-02'),
  session('today', '2027-02-10', '14:00'),
  session('this evening', '2027-02-10', '19:00'),
  session('sometime today', '2027-02-10', null),
  session('to come', '2027-03-02'),
  session('undated', null),
]

const PLAN = { sessions: SESSIONS, timeZone: 'Europe/Paris' } as const

test('[SINCE1] who was here before is told since then; who comes for the first time, since the beginning', () => {
  const visit = at('2027-01-20T10:00:00')
  expect(sinceChoices(visit, PLAN, NOW).map(({ since }) => since)).toEqual(['visit', 'session', 'week', 'start'])
  expect(sinceChoices(visit, PLAN, NOW)[0].at).toBe(visit)
  expect(sinceChoices(null, PLAN, NOW).map(({ since }) => since)).toEqual(['start', 'session', 'week'])
  expect(sinceChoices(null, { ...PLAN, sessions: [] }, NOW).map(({ since, at: from }) => [since, from])).toEqual([
    ['start', 0],
    ['week', at('2027-02-03T20:00:00')],
  ])
})

test('[SINCE2] the last session is one that is over, from the morning of its day on', () => {
  const [, last] = sinceChoices(null, PLAN, NOW)
  expect(last).toMatchObject({ since: 'session', at: at('2027-02-10T00:00:00') })
  const before = sinceChoices(null, PLAN, at('2027-02-10T13:00:00'))
  expect(before[1]).toMatchObject({ since: 'session', at: at('2027-02-02T00:00:00') })
})

test('[SINCE2] by the clocks of the cycle, wherever its reader is', () => {
  const there = { ...PLAN, timeZone: 'Indian/Mayotte' } as const
  // it is 14:00 in Paris and 16:00 there, where the session of 14:00 to 17:00 is not over
  expect(sinceChoices(null, there, at('2027-02-10T14:00:00'))[1]?.at).toBe(at('2027-02-01T22:00:00'))
  expect(sinceChoices(null, there, at('2027-02-10T15:30:00'))[1]?.at).toBe(at('2027-02-09T22:00:00'))
})

test('[SINCE3] the sessions of an absence ended in it: who left before the end of one missed it', () => {
  const missed = (since: string): readonly string[] => sessionsBetween(PLAN, at(since), NOW).map(({ title }) => title)
  expect(missed('2027-01-12T13:00:00')).toEqual(['today', 'second'])
  expect(missed('2027-02-02T10:00:00')).toEqual(['today', 'second'])
  expect(missed('2027-02-10T18:00:00')).toEqual([])
})

test('[SINCE4] each choice says its day, where it has one', async () => {
  const t = await loadTranslate('fr')
  const words = sinceChoices(at('2027-01-20T10:00:00'), PLAN, NOW).map((choice) => sinceWords(choice, t, 'fr'))
  expect(words).toEqual([
    'depuis ma dernière visite (20 janvier 2027)',
    'depuis la dernière séance, comprise (10 février 2027)',
    'depuis une semaine',
    'depuis le début du cycle',
  ])
})
