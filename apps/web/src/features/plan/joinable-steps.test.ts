import { present, seededRandom } from '@tablee/std'
import { planFromTemplate, stepByStep } from '@tablee/templates'
import { expect, test } from 'vitest'
import { joinableSteps } from './joinable-steps.ts'

function planOf(...keys: readonly string[]) {
  const template = present(stepByStep(keys), 'steps that are known')
  return planFromTemplate({ template, title: '', territory: '', language: 'fr', random: seededRandom(1) }).plan
}

test('[JB1] steps of the same template come first, then those that take some of its cards; a step is never joined to itself', () => {
  const plan = planOf('launch', 'essential-questions', 'blank-page', 'essential-questions')
  const [launch, first, , second] = plan.steps
  if (!first) throw new Error('four steps')
  // a blank page takes none of its cards, nor it those of a blank page
  expect(joinableSteps(first, plan)).toEqual([second, launch])
})

test('[JB2] alone, or beside steps that it shares no kind with, there is nothing to join it to', () => {
  const plan = planOf('essential-questions')
  expect(plan.steps.map((step) => joinableSteps(step, plan))).toEqual([[]])
})
