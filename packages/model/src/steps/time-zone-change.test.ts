import { describe, expect, test } from 'vitest'
import { session } from '../../testing/any-plan-change.ts'
import { known, nadia, plan, run } from '../../testing/three-steps.ts'
import { changePlan } from './change-plan.ts'
import { Plan } from './plan.ts'

describe('clocks', () => {
  const change = { do: 'set-time-zone', timeZone: 'Indian/Mayotte' } as const
  const dated = run(plan, { do: 'set-session', session: session(0), changes: { day: '2027-01-14', from: '09:30' } })

  test('[PL24] by other clocks hours stay as they are written, and calendars take the session for a newer one', () => {
    const after = run(dated, change)
    expect(after.timeZone).toBe('Indian/Mayotte')
    expect(after.sessions[0]).toMatchObject({ day: '2027-01-14', from: '09:30', rev: 2, by: nadia.participant })
    expect(after.sessions[1]?.rev).toBe(0)
    expect(after.rev).toBe(dated.rev + 1)
  })

  test('[PL24] asked twice it is the same plan; decided on an older one, it is to be looked at again', () => {
    const after = run(dated, change)
    expect(run(after, change)).toBe(after)
    const late = changePlan(after, { rev: dated.rev, change: { ...change, timeZone: 'Indian/Reunion' } }, nadia, known)
    expect(late).toEqual({ ok: false, error: { code: 'plan-changed' } })
  })

  test('[PL24] a zone that is not known here is taken for the usual one, and the plan is read', () => {
    const read = Plan.safeParse({ ...plan, timeZone: 'Mars/Olympus' })
    expect(read.data?.timeZone).toBe('Europe/Paris')
  })
})
