import type { Card, HomeId, Live, Plan, PlannedStep } from '@tablee/model'

/** The step in which the cards of `home` are seen, and its place in the cycle, from 1 on; null where no step has them. */
export function stepOfHome(
  home: HomeId | null,
  { steps }: Pick<Plan, 'steps'>,
  live: Pick<Live, 'steps'>,
): { readonly step: PlannedStep; readonly number: number } | null {
  const index = steps.findIndex(({ id }) =>
    live.steps.some((step) => step.id === id && home !== null && step.homes.includes(home)),
  )
  const step = steps[index]
  return step ? { step, number: index + 1 } : null
}

/** What a card says of the card that it is a copy of, where it was handed on from another step. */
export function sourceOf({ from }: Pick<Card, 'from'>): Card['from'][number] | null {
  return from.find(({ as, home }) => as === 'copy' && home !== undefined) ?? null
}
