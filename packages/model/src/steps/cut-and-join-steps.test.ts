import { describe, expect, test } from 'vitest'
import { session, step } from '../../testing/any-plan-change.ts'
import { ask, known, nadia, plan, run } from '../../testing/three-steps.ts'
import { changePlan } from './change-plan.ts'
import type { PlanChange } from './plan-change.ts'
import { MOST_SESSIONS_OF_STEP, MOST_STEPS } from './plan-limits.ts'
import type { Plan } from './plan.ts'
import { activitiesOfStep } from './step-activities.ts'

type Split = Extract<PlanChange, { do: 'split-step' }>

const titles = { title: 'Étape (1)', secondTitle: 'Étape (2)' }
const split: Split = { do: 'split-step', step: step(0), second: step(7), session: session(7), at: 2, ...titles }
const merge = { do: 'merge-steps', step: step(0), other: step(1) } as const

describe('cutting a step in two', () => {
  test('[CS1] the second part comes after the first, with boards of its own; what follows the cut is done in a session of its own', () => {
    const after = run(plan, split)
    expect(after.steps.map(({ id, title }) => [id, title])).toEqual([
      [step(0), 'Étape (1)'],
      [step(7), 'Étape (2)'],
      [step(1), 'Étape 1'],
      [step(2), 'Étape 2'],
    ])
    expect(after.sessions.map(({ id, steps }) => [id, steps])).toEqual([
      [session(0), [step(0)]],
      [session(7), [step(7)]],
      [session(1), [step(1)]],
      [session(2), [step(2)]],
    ])
    const [first, second] = after.sessions
    expect(first).toMatchObject({ minutes: 30, agenda: [{ key: 'welcome', step: step(0) }] })
    expect(second?.cut).toEqual({ of: session(0), at: 5 })
    expect(second).toMatchObject({ minutes: 50, title: 'Étape (2)', agenda: [{ key: 'work', step: step(7) }] })
  })

  test('[CS2] in the same session, both parts are run and nothing of the agenda is lost, the break included', () => {
    const [first, ...others] = run(plan, { ...split, session: null }).sessions
    expect(first?.steps).toEqual([step(0), step(7)])
    expect(first?.agenda?.map(({ key, step: of }) => [key, of])).toEqual([
      ['welcome', step(0)],
      ['break', step(0)],
      ['work', step(7)],
    ])
    expect(others).toEqual(plan.sessions.slice(1))
  })

  test('[CS3] a step that several sessions run is cut between them: each runs the part that it did', () => {
    const twice = run(plan, { do: 'split-session', session: session(0), second: session(8), at: 2 })
    expect(activitiesOfStep(twice, step(0), known.agendaOf).map(({ session: of }) => of)).toEqual([
      session(0),
      session(8),
    ])
    const after = run(twice, { ...split, at: 1 })
    expect(after.sessions.slice(0, 2).map(({ id, steps }) => [id, steps])).toEqual([
      [session(0), [step(0)]],
      [session(8), [step(7)]],
    ])
    expect(after.sessions).toHaveLength(twice.sessions.length)
  })

  test('[CS4] what other steps do in the same session stays there', () => {
    const together = run(plan, {
      do: 'merge-sessions',
      session: session(0),
      other: session(1),
      agenda: 'both',
    })
    const [first, second] = run(together, split).sessions
    expect(first?.steps).toEqual([step(0), step(1)])
    expect(first?.agenda?.map(({ key }) => key)).toEqual(['welcome', 'break', 'welcome-2', 'break-2', 'work-2'])
    expect(second?.agenda?.map(({ key }) => key)).toEqual(['work'])
  })

  test('[CS5] a step that no session runs, or of which one thing is done, is cut all the same: its second part waits for a session', () => {
    const nowhere = run(plan, { do: 'set-session', session: session(0), changes: { steps: [] } }, 0)
    const after = run(nowhere, split)
    expect(after.steps).toHaveLength(4)
    expect(after.sessions).toEqual(nowhere.sessions)
    const short = run(plan, { do: 'set-session', session: session(0), changes: { agenda: onlyWelcome() } }, 0)
    expect(run(short, split).sessions[0]?.steps).toEqual([step(0)])
  })

  test('[CS7] the only board of a step goes by the name of its part; where there are several, each keeps its own', () => {
    const wall = (key: string) => ({ id: `board-${key}`, key, title: 'Mur' }) as Plan['steps'][number]['boards'][number]
    const withBoards = (...keys: readonly string[]): Plan => ({
      ...plan,
      steps: plan.steps.map((each) => ({ ...each, boards: keys.map(wall) })),
    })
    const titlesOf = (from: Plan) => run(from, split).steps[0]?.boards.map(({ title }) => title)
    expect(titlesOf(withBoards('one'))).toEqual(['Étape (1)'])
    expect(titlesOf(withBoards('one', 'two'))).toEqual(['Mur', 'Mur'])
  })

  test('[CS6] a plan holds so many steps and no more', () => {
    let full = plan
    for (let index = 3; index < MOST_STEPS; index += 1)
      full = run(full, { do: 'add-step', step: step(100 + index), template: 'any', at: 0, session: null })
    expect(ask(full, split, full.rev)).toEqual({ ok: false, error: { code: 'plan-full' } })
  })
})

describe('joining two steps', () => {
  test('[JST1] the other step is put aside with all it has; its sessions run the one that is kept, with their agenda', () => {
    const after = run(plan, merge)
    expect(after.steps.map(({ id }) => id)).toEqual([step(0), step(2)])
    expect(after.aside.steps).toMatchObject([
      { id: step(1), removed: { by: nadia.participant, at: 5, sessions: [session(1)], into: step(0) } },
    ])
    expect(after.sessions.map(({ steps }) => steps)).toEqual([[step(0)], [step(0)], [step(2)]])
    expect(after.sessions[0]?.agenda).toBeNull()
    expect(after.sessions[1]?.agenda?.map(({ key, step: of }) => [key, of])).toEqual([
      ['welcome', step(0)],
      ['break', step(0)],
      ['work', step(0)],
    ])
  })

  test('[JST2] a session that ran both runs the one that is kept once; activities keep their board where there is one of that name', () => {
    const board = { id: 'board-0000', key: 'wall', title: 'Mur' } as Plan['steps'][number]['boards'][number]
    const [first, second, third] = plan.steps
    if (!first || !second || !third) throw new Error('three steps')
    const walled: Plan = { ...plan, steps: [{ ...first, boards: [board] }, second, third] }
    const agenda = ['wall', 'other'].map((key) => ({ ...welcome(), key, step: step(1), board: key, zone: 'z' }))
    const both = { steps: [step(0), step(1)], agenda }
    const set = run(walled, { do: 'set-session', session: session(1), changes: both }, 0)
    const [, merged] = run(set, merge).sessions
    expect(merged?.steps).toEqual([step(0)])
    expect(merged?.agenda?.map(({ board: on, zone }) => [on, zone])).toEqual([
      ['wall', 'z'],
      [null, null],
    ])
  })

  test('[JST3] brought back, it is run again in its sessions, and what was done of it there is so again, on its boards', () => {
    const board = { id: 'board-0000', key: 'wall', title: 'Mur' } as Plan['steps'][number]['boards'][number]
    const agenda = ['wall', 'other'].map((key) => ({ ...welcome(), key, step: step(1), board: key, zone: 'z' }))
    const set = run(plan, { do: 'set-session', session: session(1), changes: { agenda } }, 0)
    const walled: Plan = {
      ...set,
      steps: set.steps.map((each, index) => (index === 0 ? { ...each, boards: [board] } : each)),
    }
    const merged = run(walled, merge)
    const back = run(merged, { do: 'restore-step', step: step(1) })
    expect(back.steps).toEqual(walled.steps)
    expect(back.sessions[1]).toMatchObject({ steps: [step(1)], agenda })
    // what was changed meanwhile stays as it is
    const [, other] = agenda.map((activity) => ({ ...activity, step: step(0), board: null, zone: null }))
    const mine = { ...welcome(), key: 'since', step: step(0) }
    const changed = run(
      merged,
      { do: 'set-session', session: session(1), changes: { agenda: [mine, ...(other ? [other] : [])] } },
      merged.sessions[1]?.rev,
    )
    const after = run(changed, { do: 'restore-step', step: step(1) }).sessions[1]
    expect(after?.steps).toEqual([step(0), step(1)])
    expect(after?.agenda).toEqual([mine, agenda[1]])
  })

  test.each([
    { key: 'same', zone: 'z' },
    { key: 'other', zone: null },
  ])(
    '[JST5] a zone is kept on the board of the same name only between steps of one template ($key)',
    ({ key, zone }) => {
      const board = { id: 'board-0000', key: 'wall', title: 'Mur' } as Plan['steps'][number]['boards'][number]
      const agenda = [{ ...welcome(), step: step(1), board: 'wall', zone: 'z' }]
      const set = run(plan, { do: 'set-session', session: session(1), changes: { agenda } }, 0)
      const steps = set.steps.map((each, index) =>
        index === 0 ? { ...each, key, boards: [board] } : { ...each, key: 'same' },
      )
      const merged = run({ ...set, steps }, merge)
      expect(merged.sessions[1]?.agenda).toMatchObject([{ step: step(0), board: 'wall', zone }])
      expect(run(merged, { do: 'restore-step', step: step(1) }).sessions[1]?.agenda).toEqual(agenda)
    },
  )

  test('[JST5] of a step that does very much, so much is kept of where it was done, and no more', () => {
    const agenda = Array.from({ length: 1000 }, (_, index) => ({ ...welcome(), key: `work-${index}`, step: step(1) }))
    const sessions = plan.sessions.map((each) => (each.steps.includes(step(1)) ? { ...each, agenda } : each))
    expect(run({ ...plan, sessions }, merge).aside.steps[0]?.removed?.done).toHaveLength(320)
  })

  test('[JST4] a step is not joined to itself, nor run in more sessions than a step may be', () => {
    expect(ask(plan, { ...merge, other: step(0) }, 0)).toEqual({ ok: false, error: { code: 'unknown-step' } })
    let many = plan
    for (let index = 0; index < MOST_SESSIONS_OF_STEP - 1; index += 1)
      many = run(many, {
        do: 'add-session',
        session: session(20 + index),
        title: 'Une',
        steps: [step(1)],
        at: 0,
      })
    expect(ask(many, merge, many.rev)).toEqual({ ok: false, error: { code: 'plan-full' } })
  })
})

describe('two people at once', () => {
  const remove = { do: 'remove-step', step: step(0) } as const

  test('[CJ1] one cuts a step that another removes: whoever is second looks again, or hears that it was put aside', () => {
    expect(ask(run(plan, split), remove, plan.rev)).toEqual({ ok: false, error: { code: 'plan-changed' } })
    expect(ask(run(plan, remove), split, plan.rev)).toEqual({ ok: false, error: { code: 'step-aside' } })
  })

  test('[CJ2] both cut it: the second looks again, and there are two parts, not three', () => {
    const other = { ...split, second: step(8), session: session(8) }
    expect(ask(run(plan, split), other, plan.rev)).toEqual({ ok: false, error: { code: 'plan-changed' } })
  })

  test('[CJ3] crosswise, each joined to the other: the first one holds, and one of them always stands', () => {
    const crosswise = { do: 'merge-steps', step: step(1), other: step(0) } as const
    for (const [first, second] of [
      [merge, crosswise],
      [crosswise, merge],
    ] as const) {
      const after = run(plan, first)
      expect(ask(after, second, plan.rev)).toEqual({ ok: false, error: { code: 'step-aside' } })
      expect(ask(after, second, after.rev)).toEqual({ ok: false, error: { code: 'step-aside' } })
      expect(after.steps).toHaveLength(2)
    }
  })

  test('[CJ4] one joins a step that another removes or cuts: whoever is second hears of it, nothing is lost', () => {
    const away = { do: 'remove-step', step: step(1) } as const
    expect(ask(run(plan, away), merge, plan.rev)).toEqual({ ok: false, error: { code: 'step-aside' } })
    // it is aside already: what is wanted is so
    expect(run(run(plan, merge), away)).toEqual(run(plan, merge))
    const parted = run(plan, { ...split, step: step(1) })
    expect(ask(parted, merge, plan.rev)).toEqual({ ok: false, error: { code: 'plan-changed' } })
    expect(ask(run(plan, merge), { ...split, step: step(1) }, plan.rev)).toEqual({
      ok: false,
      error: { code: 'step-aside' },
    })
  })

  test('[CJ5] only the facilitation cuts and joins', () => {
    for (const role of ['participant', 'observer'] as const)
      for (const change of [split, merge])
        expect(changePlan(plan, { rev: 0, change }, { ...nadia, role }, known)).toEqual({
          ok: false,
          error: { code: 'command-not-allowed' },
        })
  })
})

test.each<[PlanChange, string]>([
  [{ ...split, step: step(50) }, 'unknown-step'],
  [{ ...merge, step: step(50) }, 'unknown-step'],
  [{ ...merge, other: step(50) }, 'unknown-step'],
])('[CJ6] of what is not there, %j is refused', (change, code) => {
  expect(ask(plan, change, plan.rev)).toEqual({ ok: false, error: { code } })
})

test('[CJ7] without a way to lay out the second part nothing is cut', () => {
  const answer = changePlan(plan, { rev: 0, change: split }, nadia, { ...known, laidOut: null })
  expect(answer).toEqual({ ok: false, error: { code: 'template-unknown' } })
})

function welcome() {
  return {
    key: 'welcome',
    title: 'Accueil',
    minutes: 30,
    mode: 'plenary',
    step: step(0),
    board: null,
    zone: null,
  } as const
}

function onlyWelcome() {
  return [welcome()]
}
