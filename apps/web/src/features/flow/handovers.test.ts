import type { Plan, StepId } from '@tablee/model'
import { present, seededRandom } from '@tablee/std'
import { findTemplate, planFromTemplate } from '@tablee/templates'
import { expect, test } from 'vitest'
import { handoversOf } from './handovers.ts'

const template = findTemplate('collective-impact-nine-sessions')
if (!template) throw new Error('the template of the nine sessions')
const { plan } = planFromTemplate({ template, title: '', territory: '', language: 'fr', random: seededRandom(1) })

function leadingFrom(key: string, cycle: Pick<Plan, 'steps' | 'template'> = plan) {
  const step = plan.steps.find((each) => each.key === key)
  if (!step) throw new Error(key)
  const { handovers, shown } = handoversOf(step, cycle)
  return {
    handovers: handovers.map(({ hand, to, home, board, table }) => [
      hand.kinds.join(' '),
      to.key,
      hand.into,
      home === to.id ? 'step' : home,
      board === null ? table : to.boards.find(({ id }) => id === board)?.key,
    ]),
    shown: shown.map(({ key: shownIn }) => shownIn),
  }
}

test('[HANDOVER1] issues of the launch go to the board of the questions, actors to the directory', () => {
  expect(leadingFrom('launch').handovers).toEqual([
    ['actor', 'actors-actions', 'directory', 'directory', 'Annuaire'],
    ['issue', 'essential-questions', 'issues', 'step', 'questions'],
  ])
})

test('[HANDOVER2] validated questions are shown where they are columns, chapters, chains or keys: there is nothing to hand on', () => {
  const { handovers, shown } = leadingFrom('essential-questions')
  expect(handovers).toEqual([])
  expect(shown).toEqual(['actors-actions', 'charter-writing', 'value-chains', 'roadmap'])
})

test('[HANDOVER3] the roadmap makes lines of the cards of its own board', () => {
  expect(leadingFrom('roadmap').handovers).toEqual([
    ['action chain-link change', 'roadmap', 'roadmap', 'roadmap', 'Feuille de route'],
    ['idea', 'roadmap', 'roadmap', 'roadmap', 'Feuille de route'],
  ])
})

test('[HANDOVER4] what leads to a step that the cycle no longer has leads nowhere; a cycle of no known template keeps its ways', () => {
  const without = { ...plan, steps: plan.steps.filter(({ key }) => key !== 'essential-questions') }
  expect(leadingFrom('launch', without).handovers.map(([, to]) => to)).toEqual(['actors-actions'])
  expect(leadingFrom('launch', { ...plan, template: 'blank' }).handovers).toHaveLength(2)
})

test('[HANDOVER5] a step that was cut in two receives in both its parts, and the first hands its cards on to the second', () => {
  const cut = {
    ...plan,
    steps: plan.steps.flatMap((step) =>
      step.key === 'essential-questions' ? [step, { ...step, id: 'step-second' as StepId, title: 'La suite' }] : [step],
    ),
  }
  const [first, second] = cut.steps.filter(({ key }) => key === 'essential-questions')
  const issues = leadingFrom('launch', cut).handovers.filter(([kind]) => kind === 'issue')
  expect(issues).toHaveLength(2)
  const { handovers } = handoversOf(present(first, 'the first part'), cut)
  expect(handovers.map(({ to, along, hand }) => [to.id, along?.home, hand.kinds])).toEqual([
    ['step-second', first?.id, ['issue', 'idea', 'question']],
  ])
  expect(handoversOf(present(second, 'the second part'), cut).handovers).toEqual([])
  expect(leadingFrom('essential-questions', cut).shown).toEqual(leadingFrom('essential-questions').shown)
})
