import type { Plan } from '@tablee/model'
import { seededRandom } from '@tablee/std'
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
