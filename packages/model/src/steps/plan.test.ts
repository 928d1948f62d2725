import { expect, test } from 'vitest'
import { PlannedSession, SESSION_OF_FIRST_FORMAT } from './plan.ts'

const session = {
  ...SESSION_OF_FIRST_FORMAT,
  id: 'session-one',
  title: '',
  order: 0,
  steps: [],
  minutes: 180,
  day: null,
  from: null,
}

test.each([null, '00:00', '09:30', '23:59'])('a session may begin at %j', (from) => {
  expect(PlannedSession.safeParse({ ...session, from }).success).toBe(true)
})

test.each(['24:00', '9:30', '09:60', '09h30', '', 9])('no session begins at %j', (from) => {
  expect(PlannedSession.safeParse({ ...session, from }).success).toBe(false)
})

test.each(['2026-02-30', 'demain', ''])('no session is on the day %j', (day) => {
  expect(PlannedSession.safeParse({ ...session, day }).success).toBe(false)
})
