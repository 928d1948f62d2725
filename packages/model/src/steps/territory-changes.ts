import { err, foldText, ok } from '@tablee/std'
import type { PlanChange } from './plan-change.ts'
import type { PlanDecision } from './plan-decision.ts'
import { MOST_TERRITORIES } from './plan-limits.ts'
import type { Plan } from './plan.ts'
import type { Territory } from '../territories/territory.ts'

/** A change of the list of territories. */
export type TerritoryChange = Extract<PlanChange, { readonly do: 'add-territories' }>

/** The plan with more territories: those whose name is in the list already, in whatever letters, are left out. */
export function changeTerritories(plan: Plan, change: TerritoryChange): PlanDecision {
  const ids = new Set<string>(plan.territories.map(({ id }) => id))
  const names = new Set(plan.territories.map(({ name }) => foldText(name)))
  const added: Territory[] = []
  for (const { territory: id, name, type } of change.territories) {
    if (ids.has(id) || names.has(foldText(name))) continue
    ids.add(id)
    names.add(foldText(name))
    added.push({ id, name, type })
  }
  if (added.length === 0) return ok(plan)
  if (ids.size > MOST_TERRITORIES) return err({ code: 'territories-full' })
  return ok({ ...plan, territories: [...plan.territories, ...added] })
}
