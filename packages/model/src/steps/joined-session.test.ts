import { expect, test } from 'vitest'
import { session } from '../../testing/any-plan-change.ts'
import { ask, plan, run } from '../../testing/three-steps.ts'
import { joinedSession } from './joined-session.ts'
import type { Plan } from './plan.ts'

const join = (from: Plan, kept: number, other: number): Plan =>
  run(from, { do: 'merge-sessions', session: session(kept), other: session(other), agenda: 'both' })
const keptOf = (of: Plan, other: number): string | null => {
  const found = of.aside.sessions.find(({ id }) => id === session(other))
  return (found && joinedSession(of, found)?.id) ?? null
}

test('[JS1] a session that was joined leads to the one that goes on, however many were joined since', () => {
  const once = join(plan, 0, 1)
  expect(keptOf(once, 1)).toBe(session(0))
  expect(keptOf(join(once, 2, 0), 1)).toBe(session(2))
})

test('[JS2] one that was put aside alone, or whose other one was, leads nowhere', () => {
  expect(keptOf(run(plan, { do: 'remove-session', session: session(1) }), 1)).toBeNull()
  expect(keptOf(run(join(plan, 0, 1), { do: 'remove-session', session: session(0) }), 1)).toBeNull()
})

test('[JS5] what it says of the one that goes on counts as a change of it: another name, or that it no longer does', () => {
  const once = join(plan, 0, 1)
  const rev = (of: Plan): number | undefined => of.aside.sessions.find(({ id }) => id === session(1))?.rev
  const named = run(once, { do: 'set-session', session: session(0), changes: { title: 'Autre nom' } }, 1)
  expect([rev(once), rev(named)]).toEqual([1, 2])
  expect(rev(run(named, { do: 'set-session', session: session(0), changes: { place: 'Ailleurs' } }, 2))).toBe(2)
  expect(rev(run(named, { do: 'remove-session', session: session(0) }))).toBe(3)
})

test('[JS4] one that was joined to another meanwhile, or put aside, is not said to be joined to this one', () => {
  const asked = { do: 'merge-sessions', session: session(2), other: session(1), agenda: 'both' } as const
  const refused = { ok: false, error: { code: 'plan-changed' } }
  expect(ask(join(plan, 0, 1), asked, 1)).toEqual(refused)
  expect(ask(run(plan, { do: 'remove-session', session: session(1) }), asked, 1)).toEqual(refused)
})

test('[JS3] joined, it counts as changed once more, and once it is back too', () => {
  const once = join(plan, 0, 1)
  expect(once.aside.sessions[0]).toMatchObject({ rev: 1, removed: { into: session(0) } })
  expect(once.sessions[0]?.rev).toBe(1)
  const back = run(once, { do: 'restore-session', session: session(1) })
  expect(back.sessions[1]).toMatchObject({ id: session(1), rev: 2 })
  expect(back.sessions[1]).not.toHaveProperty('removed')
})
