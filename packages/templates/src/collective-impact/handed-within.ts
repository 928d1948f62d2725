import type { StepSpec } from '@tablee/model'

/** `steps` as they are run together: what they hand on to steps that are not among them is left out. */
export function handedWithin(steps: readonly StepSpec[]): readonly StepSpec[] {
  const keys = new Set(steps.map(({ key }) => key))
  return steps.map((step) => ({ ...step, handsOn: step.handsOn.filter(({ to }) => keys.has(to)) }))
}
