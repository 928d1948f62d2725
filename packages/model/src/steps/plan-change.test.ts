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
])('[PL13] %j is no change of a plan', (change) => {
  expect(PlanChange.safeParse(change).success).toBe(false)
})
