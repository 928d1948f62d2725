import type { Kind, Plan, PlannedStep } from '@tablee/model'
import { findStep } from '@tablee/templates'

/** The other steps that `step` may be joined to, or that may be joined to it: those of its template first, then those that take some of its cards, or the other way. */
export function joinableSteps(
  step: PlannedStep,
  { steps, template }: Pick<Plan, 'steps' | 'template'>,
): readonly PlannedStep[] {
  const kinds = kindsOf(step, template)
  const others = steps.filter(({ id }) => id !== step.id)
  const alike = others.filter(({ key }) => key === step.key)
  const taking = others.filter((other) => {
    if (other.key === step.key) return false
    const theirs = kindsOf(other, template)
    return [...kinds].some((kind) => theirs.has(kind))
  })
  return [...alike, ...taking]
}

/** What is written on the boards of a step. */
function kindsOf({ key }: PlannedStep, template: string): ReadonlySet<Kind> {
  const zones = findStep(key, template)?.boards.flatMap((board) => board.zones) ?? []
  return new Set(zones.filter(({ writable }) => writable !== 'nobody').flatMap(({ accepts }) => accepts))
}
