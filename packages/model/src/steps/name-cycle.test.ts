import { describe, expect, test } from 'vitest'
import { session } from '../../testing/any-plan-change.ts'
import { ask, known, plan, run } from '../../testing/three-steps.ts'
import { changePlan } from './change-plan.ts'
import { PlanChange } from './plan-change.ts'

describe('the name of the cycle', () => {
  const was = { title: 'Cycle', territory: '' }
  const change = { do: 'name-cycle', title: 'Agir ensemble', territory: 'Pays d’Arvel', was } as const

  test('[PL25] has another title and another territory, whatever is changed of the plan meanwhile', () => {
    const after = run(plan, change, 99)
    expect(after).toEqual({ ...plan, title: 'Agir ensemble', territory: 'Pays d’Arvel' })
    expect(run(after, change, 0)).toBe(after)
  })

  test('[PL25] who read another name is to look again', () => {
    const after = run(plan, change)
    const late = { ...change, title: 'Agir' }
    expect(ask(after, late, after.rev)).toEqual({ ok: false, error: { code: 'plan-changed' } })
    const seen = { title: after.title, territory: after.territory }
    expect(run(after, { ...late, was: seen }).title).toBe('Agir')
    expect(ask(after, { ...change, territory: '' }, after.rev).ok).toBe(false)
  })

  test('[PL25] calendars take dated sessions for newer ones where the title is another, and only there', () => {
    const dated = run(plan, { do: 'set-session', session: session(0), changes: { day: '2027-01-14' } })
    const before = dated.sessions[0]?.rev ?? 0
    expect(run(dated, change).sessions.map(({ rev }) => rev)).toEqual([before + 1, 0, 0])
    expect(run(dated, { ...change, title: 'Cycle' }).sessions).toEqual(dated.sessions)
  })

  test('[PL25] is given by the facilitation only, on one line of so many characters', () => {
    const lea = { participant: 'lea-00000', role: 'participant' } as unknown as Parameters<typeof changePlan>[2]
    expect(changePlan(plan, { rev: 0, change }, lea, known)).toMatchObject({ error: { code: 'command-not-allowed' } })
    expect(PlanChange.parse({ ...change, title: ' Agir\nensemble ', territory: ' ' })).toMatchObject({
      title: 'Agir ensemble',
      territory: '',
    })
    for (const wrong of [{ title: ' ' }, { title: 'x'.repeat(121) }, { territory: 'x'.repeat(121) }, { was: null }])
      expect(PlanChange.safeParse({ ...change, ...wrong }).success).toBe(false)
  })
})
