import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyPlanChange, session, step } from '../../testing/any-plan-change.ts'
import { ask, known, nadia, plan, run } from '../../testing/three-steps.ts'
import { agendaMinutes } from './agenda.ts'
import { changePlan } from './change-plan.ts'
import { Plan } from './plan.ts'
import type { PlanChange } from './plan-change.ts'
import { MOST_SESSIONS, MOST_SESSIONS_OF_STEP, MOST_STEPS, MOST_STEPS_OF_SESSION } from './plan-limits.ts'

describe('steps', () => {
  test('[PL1] a new step has its place, and a session of its own after what comes before it', () => {
    const after = run(plan, { do: 'add-step', step: step(7), template: 'any', at: 1, session: session(7) })
    expect(after.steps.map(({ id }) => id)).toEqual([step(0), step(7), step(1), step(2)])
    expect(after.sessions.map(({ id }) => id)).toEqual([session(0), session(7), session(1), session(2)])
    expect(after.sessions[1]).toMatchObject({ steps: [step(7)], minutes: 90, day: null })
  })

  test('[PL2] a removed step is put aside with all it has, and comes back where it was, in the sessions that ran it', () => {
    const without = run(plan, { do: 'remove-step', step: step(1) })
    expect(without.steps.map(({ id }) => id)).toEqual([step(0), step(2)])
    expect(without.aside.steps).toMatchObject([{ id: step(1), removed: { by: nadia.participant, at: 5 } }])
    expect(without.sessions[1]?.steps).toEqual([])
    const back = run(without, { do: 'restore-step', step: step(1) })
    expect(back.steps).toEqual(plan.steps)
    expect(back.sessions.map((each) => each.steps)).toEqual(plan.sessions.map((each) => each.steps))
    expect(back.aside.steps).toEqual([])
  })

  test('[PL3] a step moves among the others, and gets other words', () => {
    expect(run(plan, { do: 'move-step', step: step(2), to: 0 }).steps.map(({ id }) => id)).toEqual([
      step(2),
      step(0),
      step(1),
    ])
    const named = run(plan, { do: 'name-step', step: step(0), title: 'Autre nom', aim: '' })
    expect(named.steps[0]).toMatchObject({ title: 'Autre nom', aim: '' })
  })
})

describe('sessions', () => {
  test('[PL4] a session cut in two gives each part what it lasts; nothing of the agenda is lost but the break', () => {
    const after = run(plan, { do: 'split-session', session: session(0), second: session(7), at: 1 })
    const [first, second] = after.sessions
    expect([first?.id, second?.id]).toEqual([session(0), session(7)])
    expect([first?.steps, second?.steps]).toEqual([[step(0)], [step(0)]])
    expect([first?.minutes, second?.minutes]).toEqual([30, 50])
    for (const part of [first, second]) expect(agendaMinutes(part?.agenda ?? [])).toBe(part?.minutes)
  })

  test('[PL5] two sessions in one run the steps of both, one after the other, or on the agenda made for them', () => {
    const merge = { do: 'merge-sessions', session: session(0), other: session(1) } as const
    const both = run(plan, { ...merge, agenda: 'both' })
    expect(both.sessions[0]).toMatchObject({ steps: [step(0), step(1)], minutes: 180 })
    expect(both.sessions.map(({ id }) => id)).toEqual([session(0), session(2)])
    expect(both.aside.sessions.map(({ id }) => id)).toEqual([session(1)])
    expect(run(plan, { ...merge, agenda: 'template' }).sessions[0]?.agenda).toBeNull()
  })

  test('[PL6] what is set of a session is set alone, and counts as one more change of it', () => {
    const changes = { day: '2027-01-14', from: '09:30', place: 'Maison des associations', link: null }
    const after = run(plan, { do: 'set-session', session: session(1), changes }, 0)
    const moved = { dayAt: known.now, rev: 1, by: nadia.participant }
    expect(after.sessions[1]).toEqual({ ...plan.sessions[1], ...changes, ...moved })
    expect(after.sessions[0]).toBe(plan.sessions[0])
    expect(after.rev).toBe(0)
  })

  test('[PL7] a removed session can be brought back, without the steps that have gone meanwhile', () => {
    const without = run(run(plan, { do: 'remove-session', session: session(1) }), { do: 'remove-step', step: step(1) })
    expect(without.sessions.map(({ id }) => id)).toEqual([session(0), session(2)])
    const back = run(without, { do: 'restore-session', session: session(1) })
    expect(back.sessions.map(({ id }) => id)).toEqual([session(0), session(1), session(2)])
    expect(back.sessions[1]).toMatchObject({ steps: [], rev: 2 })
  })
})

describe('two people at once', () => {
  test('[PL8] one splits the session of a step while another removes it: the second looks again, nothing is lost', () => {
    const removed = run(plan, { do: 'remove-step', step: step(0) })
    const split = { do: 'split-session', session: session(0), second: session(7), at: 1 } as const
    expect(ask(removed, split, plan.rev)).toEqual({ ok: false, error: { code: 'plan-changed' } })
    const parted = run(plan, split)
    const remove = { do: 'remove-step', step: step(0) } as const
    expect(ask(parted, remove, plan.rev)).toEqual({ ok: false, error: { code: 'plan-changed' } })
    expect(run(parted, remove).aside.steps[0]?.removed?.sessions).toEqual([session(0), session(7)])
  })

  test('[PL9] dates of different sessions never hinder each other, those of one do', () => {
    const set = (index: number) =>
      ({ do: 'set-session', session: session(index), changes: { day: `2027-01-1${index}` } }) as const
    const first = run(plan, set(0), 0)
    expect(run(first, set(1), 0).sessions.map(({ day }) => day)).toEqual(['2027-01-10', '2027-01-11', null])
    const other = { do: 'set-session', session: session(0), changes: { day: '2027-02-01' } } as const
    expect(ask(first, other, 0)).toEqual({ ok: false, error: { code: 'plan-changed' } })
  })

  test('[PL10] what is asked twice is done once, however old the plan it was decided on', () => {
    fc.assert(
      fc.property(fc.array(anyPlanChange(), { maxLength: 12 }), anyPlanChange(), (before, change) => {
        const present = before.reduce(runIfAllowed, plan)
        const once = ask(present, change, present.rev)
        if (!once.ok || change.do === 'move-step' || change.do === 'move-session') return
        const twice = ask(once.value, change, present.rev)
        expect(twice).toEqual({ ok: true, value: once.value })
      }),
    )
  })
})

test('[PL11] only the facilitation changes a plan', () => {
  for (const role of ['participant', 'observer'] as const)
    expect(
      changePlan(plan, { rev: 0, change: { do: 'remove-step', step: step(0) } }, { ...nadia, role }, known),
    ).toEqual({
      ok: false,
      error: { code: 'command-not-allowed' },
    })
})

test.each<[PlanChange, string]>([
  [{ do: 'remove-step', step: step(50) }, 'unknown-step'],
  [{ do: 'restore-step', step: step(50) }, 'unknown-step'],
  [{ do: 'add-session', session: session(7), title: 'Une', steps: [step(50)], at: 0 }, 'unknown-step'],
  [{ do: 'set-session', session: session(0), changes: { steps: [step(50)] } }, 'unknown-step'],
  [{ do: 'set-session', session: session(50), changes: { place: 'ici' } }, 'session-unknown'],
  [{ do: 'remove-session', session: session(50) }, 'session-unknown'],
  [{ do: 'restore-session', session: session(50) }, 'session-unknown'],
  [{ do: 'merge-sessions', session: session(0), other: session(0), agenda: 'both' }, 'session-unknown'],
])('[PL14] of what is not there, %j is refused', (change, code) => {
  expect(ask(plan, change, plan.rev)).toEqual({ ok: false, error: { code } })
})

test('[PL15] without its template no step is added; a plan takes so many sessions and no more', () => {
  const add = { do: 'add-step', step: step(7), template: 'none', at: 0, session: null } as const
  const answer = changePlan(plan, { rev: 0, change: add }, nadia, { ...known, laidOut: null })
  expect(answer).toEqual({ ok: false, error: { code: 'template-unknown' } })
  let full = plan
  for (let index = 3; index < MOST_SESSIONS; index += 1)
    full = run(full, { do: 'add-session', session: session(100 + index), title: 'Une', steps: [], at: 0 })
  const more: PlanChange = { do: 'add-session', session: session(99), title: 'Une de trop', steps: [], at: 0 }
  expect(ask(full, more, full.rev)).toEqual({ ok: false, error: { code: 'plan-full' } })
  expect(run(plan, { do: 'move-step', step: step(0), to: 0 })).toBe(plan)
  expect(run(plan, { do: 'move-session', session: session(2), to: 9 })).toBe(plan)
  expect(run(plan, { do: 'name-step', step: step(0), title: 'Étape 0', aim: '' })).toBe(plan)
})

test('[PL12] whatever is asked in whatever order: no orphan, no double, order and limits hold, nothing ever leaves the plan', () => {
  fc.assert(
    fc.property(fc.array(anyPlanChange(), { maxLength: 60 }), (list) => {
      let present = plan
      for (const change of list) {
        const next = runIfAllowed(present, change)
        expect(idsIn(next)).toEqual(expect.arrayContaining([...idsIn(present)]))
        expectWhole(next)
        present = next
      }
    }),
  )
})

function runIfAllowed(from: Plan, change: PlanChange): Plan {
  const rev = change.do === 'set-session' ? from.sessions.find(({ id }) => id === change.session)?.rev : from.rev
  const decided = ask(from, change, rev ?? 0)
  return decided.ok ? decided.value : from
}

function expectWhole(now: Plan): void {
  expect(Plan.safeParse(now).success).toBe(true)
  const standing = new Set(now.steps.map(({ id }) => id))
  const runs = now.sessions.flatMap((each) => each.steps)
  expect(runs.every((id) => standing.has(id))).toBe(true)
  expect(new Set(idsIn(now)).size).toBe(idsIn(now).length)
  expect(now.steps.map(({ order }) => order)).toEqual(now.steps.map((_, index) => index))
  expect(now.sessions.map(({ order }) => order)).toEqual(now.sessions.map((_, index) => index))
  expect(now.steps.length + now.aside.steps.length).toBeLessThanOrEqual(MOST_STEPS)
  expect(now.sessions.length + now.aside.sessions.length).toBeLessThanOrEqual(MOST_SESSIONS)
  for (const id of standing)
    expect(runs.filter((each) => each === id).length).toBeLessThanOrEqual(MOST_SESSIONS_OF_STEP)
  for (const each of now.sessions) expect(each.steps.length).toBeLessThanOrEqual(MOST_STEPS_OF_SESSION)
}

function idsIn({ steps: all, sessions, aside }: Plan): readonly string[] {
  return [...all, ...aside.steps, ...sessions, ...aside.sessions].map(({ id }) => id)
}
