import { expect, test } from 'vitest'
import { session } from '../../testing/any-plan-change.ts'
import { known, nadia, plan, run } from '../../testing/three-steps.ts'
import type { ParticipantId, SessionId } from '../ids/ids.ts'
import { changePlan } from '../steps/change-plan.ts'
import type { Plan } from '../steps/plan.ts'
import type { Coming, GivenAnswer } from './registration.ts'
import { registrationsOf } from './registrations-of.ts'

const [KEPT, OTHER] = [session(0), session(1)]
const LEA = 'lea-0001' as ParticipantId
const join = { do: 'merge-sessions', session: KEPT, other: OTHER, agenda: 'both' } as const

/** The plan with the first two sessions on these days. */
function dated(kept: string | null, other: string | null): Plan {
  const set = (from: Plan, id: SessionId, day: string | null): Plan =>
    day === null ? from : run(from, { do: 'set-session', session: id, changes: { day } }, 0)
  return set(set(plan, KEPT, kept), OTHER, other)
}

/** An answer, so long (ms) after sessions were given their days. */
function said(of: SessionId, coming: Coming | null, after = 0, participant = LEA): GivenAnswer {
  return { session: of, participant, coming, at: known.now + after }
}

/** What is known of the coming of Léa to a session. */
function comes(of: Plan, given: readonly GivenAnswer[], id: SessionId = KEPT): string | null {
  return registrationsOf(of, given).find((one) => one.session === id && one.participant === LEA)?.coming ?? null
}

test.each([
  ['2027-01-14', 'yes', 'yes'],
  ['2027-01-14', 'no', 'no'],
  ['2027-01-14', 'maybe', 'maybe'],
  ['2027-01-15', 'yes', 'pending'],
  ['2027-01-15', 'no', null],
  ['2027-01-15', 'maybe', null],
  [null, 'yes', 'pending'],
] as const)(
  '[REG1] who had said of a session of %s that they come: %s, is known of the joined one: %s',
  (day, coming, then) => {
    const joined = run(dated('2027-01-14', day), join)
    expect(comes(joined, [said(OTHER, coming)])).toBe(then)
  },
)

test('[REG2] what someone answered for the session that is kept counts, whatever they answered for the other, and when', () => {
  const joined = run(dated('2027-01-14', '2027-01-14'), join)
  expect(comes(joined, [said(KEPT, 'no', 1), said(OTHER, 'yes', 2)])).toBe('no')
  expect(comes(joined, [said(OTHER, 'yes', 1), said(KEPT, 'maybe', 9)])).toBe('maybe')
  expect(comes(joined, [said(OTHER, 'yes', 1), said(KEPT, null, 9)])).toBeNull()
})

test('[REG3] a session that is taken out again has its answers, and leaves the other one its own; joined again, it is as before', () => {
  const given = [said(OTHER, 'yes')]
  const joined = run(dated('2027-01-14', '2027-01-14'), join)
  const apart = run(joined, { do: 'restore-session', session: OTHER })
  expect([comes(apart, given), comes(apart, given, OTHER)]).toEqual([null, 'yes'])
  expect(comes(run(apart, join), given)).toBe('yes')
  expect(changePlan(joined, { rev: 0, change: join }, nadia, known)).toEqual({ ok: true, value: joined })
})

test('[REG4] a session that is given another day asks everyone again: a yes is to be confirmed', () => {
  const joined = run(dated('2027-01-14', '2027-01-14'), join)
  const changes = { day: '2027-02-01' }
  const command = { rev: joined.sessions[0]?.rev ?? 0, change: { do: 'set-session', session: KEPT, changes } } as const
  const later = changePlan(joined, command, nadia, { ...known, now: known.now + 10 })
  if (!later.ok) throw new Error('a session may be moved')
  const given = (coming: Coming) => [OTHER, KEPT].map((of) => comes(later.value, [said(of, coming)]))
  expect([given('yes'), given('no')]).toEqual([
    ['pending', 'pending'],
    [null, null],
  ])
  expect(comes(later.value, [said(KEPT, 'no', 10)])).toBe('no')
})

test('[REG5] cut in two, the first part keeps the answers; the second waits for them, but on the same day', () => {
  const second = session(7)
  const cut = run(dated('2027-01-14', null), { do: 'split-session', session: KEPT, second, at: 1 })
  const given = [said(KEPT, 'yes')]
  expect([comes(cut, given), comes(cut, given, second)]).toEqual(['yes', 'pending'])
  const sameDay = run(cut, { do: 'set-session', session: second, changes: { day: '2027-01-14' } }, 0)
  expect(comes(sameDay, given, second)).toBe('yes')
  // what is said of the first part since is said of that part alone
  expect(comes(sameDay, [said(KEPT, 'yes', 1)], second)).toBeNull()
  const again = run(sameDay, { do: 'merge-sessions', session: KEPT, other: second, agenda: 'both' })
  expect(comes(again, given)).toBe('yes')
  expect(comes(again, [said(second, 'no', 9)])).toBe('no')
})

test('[REG6] sessions that are joined one after the other hand on all that was answered, even where the plan is in a ring', () => {
  const three = run(run(dated('2027-01-14', '2027-01-14'), join), {
    do: 'merge-sessions',
    session: session(2),
    other: KEPT,
    agenda: 'both',
  })
  expect(comes(three, [said(OTHER, 'yes')], session(2))).toBe('pending')
  const removed = { ...nadia, by: nadia.participant, at: 1 }
  const ring = {
    ...three,
    aside: {
      ...three.aside,
      sessions: three.aside.sessions.map((one) => ({
        ...one,
        removed: { ...removed, into: one.id === KEPT ? OTHER : KEPT },
      })),
    },
  }
  expect(comes(ring, [said(OTHER, 'yes')], OTHER)).toBe('yes')
})

test('[REG7] sessions that were cut from each other and joined again, fifty times over, are each looked at once', () => {
  const numbers = Array.from({ length: 50 }, (_, index) => index + 3)
  const tangled = numbers.reduce(
    (before, number) => {
      const [from, second] = [session(number === 3 ? 0 : number - 1), session(number)]
      const cut = run(before, { do: 'split-session', session: from, second, at: 1 })
      return run(cut, { do: 'merge-sessions', session: second, other: from, agenda: 'template' })
    },
    dated('2027-01-14', null),
  )
  expect(comes(tangled, [said(KEPT, 'yes')], session(52))).toBe('pending')
})
