import { expect, test } from 'vitest'
import { session, step } from '../../testing/any-plan-change.ts'
import { known as usual, nadia, plan as three } from '../../testing/three-steps.ts'
import type { Agenda } from './agenda.ts'
import { changePlan } from './change-plan.ts'
import { runsActivity, withWaiting } from './kept-activities.ts'
import type { PlanChange } from './plan-change.ts'
import type { Plan } from './plan.ts'

const [OPENING, VISIT, WORK, END] = [of(0, 'opening'), of(1, 'visit'), of(0, 'work'), of(1, 'end')] as const
const BOTH = [OPENING, VISIT, WORK, END]
const known = { ...usual, agendaOf: shown }
/** One session runs two steps, of which one is then removed. */
const plan: Plan = {
  ...three,
  sessions: three.sessions.map((each, index) =>
    index === 0 ? { ...each, steps: [step(0), step(1)], agenda: BOTH } : { ...each, steps: [step(2)] },
  ),
}
const removed = run(plan, { do: 'remove-step', step: step(1) })

test('[KA1] what is done of a removed step is not seen, and is there again, at its place, once the step is back: the agenda was saved meanwhile', () => {
  expect(seenIn(removed)).toEqual(['opening', 'work'])
  const agenda = [{ ...OPENING, minutes: 20 }, of(0, 'added'), WORK]
  const saved = run(removed, { do: 'set-session', session: session(0), changes: { agenda } })
  expect(seenIn(saved)).toEqual(['opening', 'added', 'work'])
  const back = run(saved, { do: 'restore-step', step: step(1) })
  expect(seenIn(back)).toEqual(['opening', 'visit', 'added', 'work', 'end'])
  expect(back.sessions[0]?.agenda).toContainEqual(VISIT)
})

test('[KA2] saved in another order, without what it came after, or under a key that it has: it is there, and what is written stays as it is', () => {
  const session0 = { steps: [step(0)], agenda: BOTH }
  expect(keys(withWaiting([WORK, OPENING], session0))).toEqual(['work', 'end', 'opening', 'visit'])
  expect(keys(withWaiting([], session0))).toEqual(['visit', 'end'])
  const same = withWaiting([of(0, 'visit')], session0)
  expect(same.map(({ key, step: its }) => [key, its])).toEqual([
    ['visit-2', step(1)],
    ['end', step(1)],
    ['visit', step(0)],
  ])
  expect(withWaiting(BOTH, session0)).toEqual(BOTH)
})

test.each<[string, PlanChange]>([
  ['the session is cut', { do: 'split-session', session: session(0), second: session(7), at: 1 }],
  ['another is joined to it', { do: 'merge-sessions', session: session(0), other: session(2), agenda: 'both' }],
  ['its step is cut', { ...cut(), session: session(7) }],
  ['its step is cut within it', { ...cut(), session: null }],
  ['its step is joined to another', { do: 'merge-steps', step: step(2), other: step(0) }],
])('[KA3] it is there again although %s meanwhile', (_what, change) => {
  const after = run(removed, change)
  expect(seenIn(after)).not.toContain('visit')
  const back = run(after, { do: 'restore-step', step: step(1) })
  expect(seenIn(back)).toEqual(expect.arrayContaining(['opening', 'visit', 'end']))
})

test('[KA4] asked again, the plan is the same; the agenda of the templates takes the place of all; so much waits and no more', () => {
  const set = (agenda: Agenda | null): PlanChange => ({
    do: 'set-session',
    session: session(0),
    changes: { agenda: agenda && [...agenda] },
  })
  expect(run(removed, set([OPENING, WORK]))).toBe(removed)
  expect(run(removed, set(null)).sessions[0]?.agenda).toBeNull()
  const agenda = Array.from({ length: 100 }, (_, index) => of(1, `part-${index}`))
  expect(withWaiting([OPENING], { steps: [step(0)], agenda })).toHaveLength(41)
})

function of(index: number, key: string): Agenda[number] {
  return { key, title: key, minutes: 30, mode: 'plenary', step: step(index), board: null, zone: null }
}

function cut() {
  const titles = { title: 'Étape (1)', secondTitle: 'Étape (2)' }
  return { do: 'split-step', step: step(0), second: step(7), at: 1, ...titles } as const
}

/** As people follow it. */
function shown(asked: { readonly steps: Plan['sessions'][number]['steps']; readonly agenda: Agenda | null }): Agenda {
  return (asked.agenda ?? []).filter((activity) => runsActivity(asked, activity))
}

function seenIn({ sessions }: Plan): readonly string[] {
  return keys(sessions[0] ? shown(sessions[0]) : [])
}

function keys(agenda: Agenda): readonly string[] {
  return agenda.map(({ key }) => key)
}

function run(from: Plan, change: PlanChange): Plan {
  const rev = change.do === 'set-session' ? from.sessions.find(({ id }) => id === change.session)?.rev : from.rev
  const decided = changePlan(from, { rev: rev ?? 0, change }, nadia, known)
  if (!decided.ok) throw new Error(decided.error.code)
  return decided.value
}
