import type { HomeId, Live, Plan, PlannedStep } from '@tablee/model'

/** The step in which the cards of `home` are seen, and its place in the cycle, from 1 on: null where it was put aside. Null where no step has them. */
export function stepOfHome(
  home: HomeId | null,
  { steps, aside }: Pick<Plan, 'steps' | 'aside'>,
  live: Pick<Live, 'steps'>,
): { readonly step: PlannedStep; readonly number: number | null } | null {
  const holds = ({ id }: PlannedStep): boolean =>
    live.steps.some((step) => step.id === id && home !== null && step.homes.includes(home))
  const index = steps.findIndex(holds)
  const step = steps[index] ?? aside.steps.find(holds)
  return step ? { step, number: index < 0 ? null : index + 1 } : null
}
