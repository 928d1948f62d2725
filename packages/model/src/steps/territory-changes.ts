import { err, foldText, ok } from '@tablee/std'
import type { PlanChange } from './plan-change.ts'
import type { PlanDecision } from './plan-decision.ts'
import { MOST_TERRITORIES } from './plan-limits.ts'
import type { Plan } from './plan.ts'

export type TerritoryChange = Extract<PlanChange, { readonly do: 'add-territory' }>

/** The plan with one more territory, unless its name is in the list already, in whatever letters. */
export function changeTerritories(plan: Plan, { territory: id, name, type }: TerritoryChange): PlanDecision {
  const { territories } = plan
  if (territories.some((known) => known.id === id || foldText(known.name) === foldText(name))) return ok(plan)
  if (territories.length >= MOST_TERRITORIES) return err({ code: 'territories-full' })
  return ok({ ...plan, territories: [...territories, { id, name, type }] })
}
