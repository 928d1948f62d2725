import type { DocumentName, Live, Who } from '@tablee/model'
import { baseOf, boardOf, can, contentOf } from '@tablee/model'

type StepFacts = Live['steps'][number]

/** The documents of what a step holds now: its cards, the templates of its boards, and what is placed and drawn on them. */
export function documentsOfStep({ homes, boards }: StepFacts, { pass }: Pick<Live, 'pass'>): readonly DocumentName[] {
  return [...homes.map((home) => contentOf(home)), ...boards.flatMap((board) => [baseOf(board), boardOf(board, pass)])]
}

/** The steps in which `document` is. */
export function stepsOf(document: DocumentName, live: Live): readonly StepFacts[] {
  return live.steps.filter((step) => documentsOfStep(step, live).includes(document))
}

/** Whether someone may look at what a step held: whoever may read all of it as it is. */
export function mayLookAt(step: StepFacts, who: Who, live: Live): boolean {
  return documentsOfStep(step, live).every((document) => can(who, 'read', document, live))
}

/** Which of a step's versions someone who may look at the step may see: an observer, those of times at which it was shared. */
export function isShownTo({ role }: Pick<Who, 'role'>, { shared }: { readonly shared: boolean }): boolean {
  return role !== 'observer' || shared
}
