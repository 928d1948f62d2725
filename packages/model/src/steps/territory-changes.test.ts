import { describe, expect, test } from 'vitest'
import { known, nadia, plan, run } from '../../testing/three-steps.ts'
import type { TerritoryId } from '../ids/ids.ts'
import { changePlan } from './change-plan.ts'
import type { PlanChange } from './plan-change.ts'
import { MOST_TERRITORIES } from './plan-limits.ts'

describe('territories', () => {
  const add = (index: number, name = `Commune ${index}`) =>
    ({
      do: 'add-territories',
      territories: [{ territory: `territory-${index}` as TerritoryId, name, type: 'commune' }],
    }) as const satisfies PlanChange

  test('[PL20] one more is named, whatever else of the plan has changed meanwhile, and in nobody’s way', () => {
    const asked = { rev: plan.rev - 1, change: add(1) }
    const after = changePlan(plan, asked, nadia, known)
    expect(after).toEqual({
      ok: true,
      value: { ...plan, territories: [{ id: 'territory-1', name: 'Commune 1', type: 'commune' }] },
    })
  })

  test('[PL20] asked twice, or by two at once under one name, it is there once', () => {
    const once = run(plan, add(1, 'Val-d’Ormelle'))
    expect(run(once, add(1))).toBe(once)
    expect(run(once, add(2, 'VAL-D’ORMELLE'))).toBe(once)
  })

  test('[PL20] a cycle has so many at most', () => {
    const many = Array.from({ length: MOST_TERRITORIES }, (_, index) => index)
    const full = run(plan, { do: 'add-territories', territories: many.flatMap((index) => add(index).territories) })
    expect(full.territories).toHaveLength(MOST_TERRITORIES)
    expect(changePlan(full, { rev: 0, change: add(999) }, nadia, known)).toEqual({
      ok: false,
      error: { code: 'territories-full' },
    })
  })
})

describe('territories, one by one', () => {
  const id = (index: number) => `territory-${index}` as TerritoryId
  const named = run(plan, {
    do: 'add-territories',
    territories: [0, 1].map((index) => ({ territory: id(index), name: `Commune ${index}`, type: 'commune' })),
  })
  const rename = (name: string, was = 'Commune 0'): PlanChange => ({
    do: 'name-territory',
    territory: id(0),
    name,
    type: 'qpv',
    was: { name: was, type: 'commune' },
  })
  const refusal = (change: PlanChange) => {
    const decided = changePlan(named, { rev: 99, change }, nadia, known)
    return decided.ok ? null : decided.error.code
  }

  test('[PL21] one is renamed by whoever read it as it is; asked twice, it is done once', () => {
    const after = run(named, rename('Les Fontenelles'))
    expect(after.territories[0]).toEqual({ id: id(0), name: 'Les Fontenelles', type: 'qpv' })
    expect(after.rev).toBe(named.rev)
    expect(run(after, rename('Les Fontenelles'))).toBe(after)
    expect(refusal(rename('Autre', 'Lue avant'))).toBe('plan-changed')
    expect(refusal(rename('COMMUNE 1'))).toBe('territory-known')
    expect(refusal({ ...rename('x'), territory: id(9) } as PlanChange)).toBe('territory-unknown')
  })

  test('[PL22] one that is put aside stays, with its name, and comes back: named again, too', () => {
    const aside = run(named, { do: 'remove-territory', territory: id(0) })
    expect(aside.territories[0]).toMatchObject({ name: 'Commune 0', removed: { by: nadia.participant, at: 5 } })
    expect(run(aside, { do: 'remove-territory', territory: id(0) })).toBe(aside)
    expect(run(aside, { do: 'restore-territory', territory: id(0) })).toEqual(named)
    const again = [{ territory: id(7), name: 'commune 0', type: 'qpv' as const }]
    expect(run(aside, { do: 'add-territories', territories: again })).toEqual(named)
    expect(refusal({ do: 'restore-territory', territory: id(9) })).toBe('territory-unknown')
  })

  test('[PL23] only the facilitation names, puts aside and brings back', () => {
    const change: PlanChange = { do: 'remove-territory', territory: id(0) }
    const decided = changePlan(named, { rev: 0, change }, { ...nadia, role: 'participant' }, known)
    expect(decided).toEqual({ ok: false, error: { code: 'command-not-allowed' } })
  })
})
