import type { PlannedStep } from '@tablee/model'
import { agendaMinutes, inLanguage } from '@tablee/model'
import { present, seededRandom } from '@tablee/std'
import { expect, test } from 'vitest'
import { layOutStep, planFromTemplate } from './plan-from-template.ts'
import { hasAgendaTogether, sessionAgenda, templateAgenda } from './session-agenda.ts'
import { stepByStep, stepTemplates } from './step-templates.ts'
import { templates } from './templates.ts'

const random = seededRandom(1)

test.each(templates.map((template) => [template.id, template] as const))(
  'every session of %s follows an agenda as long as itself, on steps that it runs',
  (_id, template) => {
    const { plan } = planFromTemplate({ template, title: 't', territory: '', language: 'fr', random })
    for (const session of plan.sessions) {
      const agenda = sessionAgenda(session, plan.steps, 'fr')
      expect([session.title, agendaMinutes(agenda)]).toEqual([session.title, session.minutes])
      expect(new Set(agenda.map(({ key }) => key)).size).toBe(agenda.length)
      for (const { step } of agenda) expect(session.steps).toContain(step)
      for (const { prompt } of agenda) expect(prompt).toBeTruthy()
    }
  },
)

test('two steps with an agenda of their own together follow it, in whichever order; others follow one another', () => {
  const steps = planned(['launch', 'essential-questions', 'actors-actions'])
  const [launch, questions, actors] = steps.map(({ id }) => id)
  const together = { steps: [present(actors, ''), present(questions, '')] }
  expect(agendaMinutes(templateAgenda(together, steps, 'fr'))).toBe(180)
  const apart = { steps: [present(launch, ''), present(questions, '')] }
  expect(agendaMinutes(templateAgenda(apart, steps, 'fr'))).toBe(180 + 90)
  expect(hasAgendaTogether(['actors-actions', 'essential-questions'])).toBe(true)
  expect(hasAgendaTogether(['launch', 'essential-questions'])).toBe(false)
})

test('every step can be chosen alone: its board, its agenda and its words are in both languages', () => {
  expect(new Set(stepTemplates.map(({ key }) => key)).size).toBe(stepTemplates.length)
  for (const { key, title } of stepTemplates) {
    for (const language of ['fr', 'en'] as const) expect(inLanguage(title, language)).not.toBe('')
    const { plan } = planFromTemplate({
      template: present(stepByStep([key]), key),
      title: 't',
      territory: '',
      language: 'en',
      random,
    })
    expect(plan.sessions).toMatchObject([
      { minutes: agendaMinutes(sessionAgenda(present(plan.sessions[0], key), plan.steps, 'en')) },
    ])
  }
})

test('the steps that were chosen keep their order, hand on among themselves only, and may be none', () => {
  const template = present(stepByStep(['actors-actions', 'blank-page']), 'steps that are there')
  expect(template.steps.map(({ key }) => key)).toEqual(['actors-actions', 'blank-page'])
  expect(template.steps.flatMap(({ handsOn }) => handsOn).every(({ to }) => to === 'blank-page')).toBe(true)
  expect(stepByStep([])?.steps).toEqual([])
  expect(stepByStep(['launch', 'no-such-step'])).toBeNull()
})

function planned(keys: readonly string[]): readonly PlannedStep[] {
  return keys.map((key, order) => {
    const spec = present(
      stepTemplates.find((step) => step.key === key),
      key,
    )
    return layOutStep(spec, order, 'fr', random).step
  })
}

test('a session follows its own agenda where it has one; what is unknown to the templates has none, and asks nothing', () => {
  const steps = planned(['launch', 'essential-questions', 'actors-actions'])
  const [launch, questions, actors] = steps.map(({ id }) => id)
  const added = {
    key: 'added',
    title: 'Une visite',
    minutes: 30,
    mode: 'plenary',
    step: null,
    board: null,
    zone: null,
  } as const
  const own = { steps: [present(launch, '')], agenda: [added, added] }
  expect(sessionAgenda(own, steps, 'fr').map(({ key }) => key)).toEqual(['added', 'added-2'])
  const strange = steps.map((step) => ({ ...step, key: 'of-a-newer-version' }))
  expect(sessionAgenda({ ...own, agenda: null }, strange, 'fr')).toEqual([])
  expect(sessionAgenda({ steps: ['step-of-nobody' as never], agenda: null }, steps, 'fr')).toEqual([])
  const boardless = steps.map((step) => ({ ...step, boards: [] }))
  const together = { steps: [present(questions, ''), present(actors, '')] }
  expect(templateAgenda(together, boardless, 'en').every(({ step }) => step === questions)).toBe(true)
})

test('an activity asks what its plan says; one of the first versions, what the template of its step does', () => {
  const steps = planned(['launch'])
  const run = steps.map(({ id }) => id)
  const [first] = templateAgenda({ steps: run }, steps, 'fr')
  const { prompt, ...old } = present(first, 'an activity')
  const asks = (...agenda: readonly object[]) =>
    sessionAgenda({ steps: run, agenda: agenda as (typeof old)[] }, steps, 'fr').map((activity) => activity.prompt)
  expect(prompt).toBeTruthy()
  expect(asks(old, { ...old, key: `${old.key}-2` }, { ...old, key: 'added' })).toEqual([prompt, prompt, ''])
  expect(asks({ ...old, prompt: 'Dites un souvenir.' }, { ...old, prompt: '' })).toEqual(['Dites un souvenir.', ''])
  const strange = steps.map((step) => ({ ...step, key: 'of-a-newer-version' }))
  expect(sessionAgenda({ steps: run, agenda: [old] }, strange, 'fr')[0]?.prompt).toBe('')
})

test('what an agenda of its own holds of a step that the session does not run any more is not read, and is there again with it', () => {
  const [launch, questions] = planned(['launch', 'essential-questions'])
  const [one, two] = [present(launch, ''), present(questions, '')]
  const agenda = [...templateAgenda({ steps: [one.id, two.id] }, [one, two], 'fr')]
  const read = (steps: readonly PlannedStep[]) =>
    new Set(sessionAgenda({ steps: steps.map(({ id }) => id), agenda }, [one, two], 'fr').map(({ step }) => step))
  expect([read([one]), read([one, two])]).toEqual([new Set([one.id]), new Set([one.id, two.id])])
})
