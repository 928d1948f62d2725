import type { StepSpec, Template } from '@tablee/model'
import { present } from '@tablee/std'
import { openWorkshop } from './collective-impact/open-workshop.ts'
import { handedWithin } from './collective-impact/handed-within.ts'
import { stepByStepCover } from './covers.ts'
import { templates } from './templates.ts'

const blankPage = openWorkshop({
  key: 'blank-page',
  title: ['Page blanche', 'Blank page'],
  aim: ['Un mur simple, pour le sujet de votre choix.', 'A plain board, for the subject of your choice.'],
  question: ['Qu’avez-vous à dire sur ce sujet ?', 'What have you to say on this subject?'],
  kinds: ['idea', 'question', 'action'],
  handsOn: [],
})

/** Every step that a cycle can be made of, in the order of the method; a plain board comes last. */
export const stepTemplates: readonly StepSpec[] = [
  ...new Map(
    templates
      .toSorted((left, right) => right.steps.length - left.steps.length)
      .flatMap(({ steps }) => steps)
      .map((step) => [step.key, step]),
  ).values(),
  blankPage,
]

/** The template of the steps called `key`, or null when there is none. */
export function findStepTemplate(key: string): StepSpec | null {
  return stepTemplates.find((step) => step.key === key) ?? null
}

/** A template with the steps that were chosen one by one, in that order: each has a session of its own. None gives an empty cycle. */
export function stepByStep(keys: readonly string[]): Template | null {
  const steps = keys.map(findStepTemplate)
  if (steps.includes(null)) return null
  const chosen = steps.map((step) => present(step, 'a step that was just found'))
  return {
    ...stepByStepCover,
    schema: 1,
    steps: handedWithin(chosen),
    sessions: chosen.map((step) => ({
      title: step.title,
      steps: [step.key],
      minutes: step.agenda.reduce((sum, { minutes }) => sum + minutes, 0),
    })),
  }
}
