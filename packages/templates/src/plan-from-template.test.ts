import { BoardId, DocumentName, EMPTY_LIVE, Live, Plan, StepId, boardOf, contentOf, rightsOn } from '@tablee/model'
import type { ParticipantId } from '@tablee/model'
import { present, seededRandom } from '@tablee/std'
import { describe, expect, test } from 'vitest'
import { planFromTemplate } from './plan-from-template.ts'
import { templates } from './templates.ts'

describe.each(templates)('a plan from $id', (template) => {
  const make = (seed: number, language: 'fr' | 'en' = 'fr') =>
    planFromTemplate({ template, title: 'Un cycle', territory: 'Ici', language, random: seededRandom(seed) })
  const { plan, live, bases } = make(1)

  test('is well formed, and says what its template says', () => {
    expect(Plan.safeParse(plan).error).toBeUndefined()
    expect(Live.safeParse(live).error).toBeUndefined()
    expect(plan).toMatchObject({ title: 'Un cycle', territory: 'Ici', language: 'fr', template: template.id })
    expect(plan.territories).toMatchObject([{ name: 'Ici' }])
    expect(plan.steps.map((step) => step.title)).toEqual(template.steps.map((step) => step.title.fr))
    expect(make(1, 'en').plan.steps.map((step) => step.aim)).toEqual(template.steps.map((step) => step.aim.en))
  })

  test('gives the same for the same seed, other ids for another', () => {
    expect(make(1)).toEqual({ plan, live, bases })
    expect(make(2).plan.steps[0]?.id).not.toBe(plan.steps[0]?.id)
  })

  test('has one base per board, with the zones of the template', () => {
    expect(bases.map((base) => base.board)).toEqual(plan.steps.flatMap((step) => step.boards.map((board) => board.id)))
    expect(bases.map((base) => base.zones)).toEqual(
      template.steps.flatMap((step) => step.boards.map((board) => board.zones)),
    )
    for (const { board } of bases) expect(BoardId.safeParse(board).success).toBe(true)
  })

  test('shares every step, and opens the documents of the first alone', () => {
    const first = present(live.steps[0], 'a first step')
    expect(live.shared).toEqual(plan.steps.map((step) => step.id))
    expect(live.open).toEqual([...first.homes.map(contentOf), ...first.boards.map((board) => boardOf(board, 1))])
    expect(live.open.every((name) => DocumentName.safeParse(name).success)).toBe(true)
    expect({ ...live, steps: [], shared: [], open: [] }).toEqual(EMPTY_LIVE)
    const who = { participant: 'participant' as ParticipantId, role: 'participant' } as const
    const later = live.steps.slice(1).flatMap((step) => step.homes.map(contentOf))
    expect(later.map((document) => rightsOn(document, who, live))).toEqual(later.map(() => 'read'))
  })

  test('every table and board of a step lies in a home or a board that its facts name', () => {
    expect(live.steps.map((facts) => facts.boards)).toEqual(
      plan.steps.map((step) => step.boards.map((board) => board.id)),
    )
    const homes = plan.steps.map(
      (step) => new Set([...(step.boards.length > 0 ? [step.id] : []), ...step.tables.map((table) => table.home)]),
    )
    expect(live.steps.map((facts) => new Set<string>(facts.homes))).toEqual(homes)
  })

  test('its sessions run its steps', () => {
    const ids = new Set(plan.steps.map((step) => step.id))
    expect(plan.sessions).toHaveLength(template.sessions.length)
    for (const session of plan.sessions) {
      expect(session.steps.length).toBeGreaterThan(0)
      for (const step of session.steps) expect(ids.has(StepId.parse(step))).toBe(true)
    }
  })
})

test('homes of the collective-impact cycle: each step with a board has its own, the directory and the roadmap are shared by all', () => {
  const template = present(templates[0], 'a template')
  const { plan, live } = planFromTemplate({
    template,
    title: 't',
    territory: '',
    language: 'fr',
    random: seededRandom(7),
  })
  const idOf = (key: string) => plan.steps.find((step) => step.key === key)?.id
  expect(live.steps.map((step) => step.homes)).toEqual([
    [idOf('essential-questions')],
    [idOf('actors-actions'), 'directory'],
    [idOf('roadmap'), 'roadmap'],
  ])
})
