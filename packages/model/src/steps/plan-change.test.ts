import { expect, test } from 'vitest'
import { session, step } from '../../testing/any-plan-change.ts'
import { PlanChange } from './plan-change.ts'

test.each([
  { do: 'set-session', session: session(0), changes: { link: 'javascript:alert(1)' } },
  { do: 'set-session', session: session(0), changes: { link: 'http://example.org' } },
  { do: 'set-session', session: session(0), changes: { link: 'https://a:b@example.org' } },
  { do: 'set-session', session: session(0), changes: { link: 'https://example.org/ "onload' } },
  { do: 'set-session', session: session(0), changes: { minutes: 10_000 } },
  { do: 'set-session', session: session(0), changes: { title: 'x'.repeat(10_000) } },
  { do: 'set-session', session: session(0), changes: { day: '2027-02-30' } },
  { do: 'move-step', step: step(0), to: -1 },
  { do: 'add-step', step: '__proto__', template: 'launch', at: 0, session: null },
  { do: 'name-step', step: step(0), title: '\u202e', aim: '' },
  { ...splitAt(1), title: 'x'.repeat(10_000) },
  { ...splitAt(1), secondTitle: ' ' },
  agendaOf({ prompt: 'x'.repeat(501) }),
  agendaOf({ mode: 'alone' }),
  agendaOf({ zone: 'x'.repeat(61) }),
  splitAt(0),
  splitAt(1.5),
  splitAt(1_000),
  { do: 'merge-steps', step: step(0), other: '../etc' },
])('[PL13] %j is no change of a plan', (change) => {
  expect(PlanChange.safeParse(change).success).toBe(false)
})

test('[PL40] an activity that asks people something asks it in plain lines', () => {
  const asked = PlanChange.parse(agendaOf({ mode: 'breakout', prompt: ' Une idée\r\npar carte\u202e \n\n\n' }))
  expect(asked).toMatchObject({ changes: { agenda: [{ mode: 'breakout', prompt: 'Une idée\npar carte' }] } })
})

function agendaOf(changes: object) {
  const activity = { key: 'a', title: 'Accueil', minutes: 10, mode: 'plenary', step: null, board: null, zone: null }
  return { do: 'set-session', session: session(0), changes: { agenda: [{ ...activity, ...changes }] } }
}

function splitAt(at: number) {
  const titles = { title: 'Une (1)', secondTitle: 'Une (2)' }
  return { do: 'split-step', step: step(0), second: step(7), session: null, at, ...titles }
}
