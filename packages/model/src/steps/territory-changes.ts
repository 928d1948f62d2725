import { err, foldText, ok, unreachable } from '@tablee/std'
import type { Who } from '../documents/can.ts'
import type { TerritoryId } from '../ids/ids.ts'
import type { Territory } from '../territories/territory.ts'
import type { PlanChange } from './plan-change.ts'
import type { PlanDecision, PlanKnowledge } from './plan-decision.ts'
import { MOST_TERRITORIES } from './plan-limits.ts'
import type { Plan } from './plan.ts'

type TerritoryActs = 'add-territories' | 'name-territory' | 'remove-territory' | 'restore-territory'

/** A change of the list of territories. */
export type TerritoryChange = Extract<PlanChange, { readonly do: TerritoryActs }>

export function isTerritoryChange(change: PlanChange): change is TerritoryChange {
  return /-territor(y|ies)$/.test(change.do)
}

/**
 * The plan after a change of its territories. None depends on the revision of the plan: to add, to put aside and to bring
 * back is the same whatever else has changed, and who renames says what was read.
 */
export function changeTerritories(
  plan: Plan,
  change: TerritoryChange,
  { participant: by }: Pick<Who, 'participant'>,
  { now: at }: Pick<PlanKnowledge, 'now'>,
): PlanDecision {
  switch (change.do) {
    case 'add-territories':
      return addTerritories(plan, change.territories)
    case 'name-territory':
      return nameTerritory(plan, change)
    case 'remove-territory':
      return withTerritory(plan, change.territory, (known) =>
        known.removed ? known : { ...known, removed: { by, at } },
      )
    case 'restore-territory':
      return withTerritory(plan, change.territory, restored)
    default:
      return unreachable(change)
  }
}

/** Those whose name is in the list already, in whatever letters, are left out: one of them that was put aside is brought back. */
function addTerritories(
  plan: Plan,
  asked: Extract<TerritoryChange, { do: 'add-territories' }>['territories'],
): PlanDecision {
  const names = new Map(plan.territories.map((known) => [foldText(known.name), known]))
  const ids = new Set(plan.territories.map(({ id }) => id))
  const back = new Set<TerritoryId>()
  const added: Territory[] = []
  for (const { territory: id, name, type } of asked) {
    const known = names.get(foldText(name))
    if (known?.removed) back.add(known.id)
    if (known || ids.has(id)) continue
    const territory = { id, name, type }
    ids.add(id)
    names.set(foldText(name), territory)
    added.push(territory)
  }
  if (added.length === 0 && back.size === 0) return ok(plan)
  if (ids.size > MOST_TERRITORIES) return err({ code: 'territories-full' })
  const present = plan.territories.map((known) => (back.has(known.id) ? restored(known) : known))
  return ok({ ...plan, territories: [...present, ...added] })
}

function nameTerritory(
  plan: Plan,
  { territory: id, name, type, was }: Extract<TerritoryChange, { do: 'name-territory' }>,
): PlanDecision {
  const known = plan.territories.find((territory) => territory.id === id)
  if (!known) return err({ code: 'territory-unknown' })
  if (known.name === name && known.type === type) return ok(plan)
  if (known.name !== was.name || known.type !== was.type) return err({ code: 'plan-changed' })
  const isTaken = plan.territories.some((other) => other.id !== id && foldText(other.name) === foldText(name))
  return isTaken
    ? err({ code: 'territory-known' })
    : withTerritory(plan, id, (territory) => ({ ...territory, name, type }))
}

function withTerritory(plan: Plan, id: TerritoryId, change: (territory: Territory) => Territory): PlanDecision {
  const known = plan.territories.find((territory) => territory.id === id)
  if (!known) return err({ code: 'territory-unknown' })
  const after = change(known)
  if (after === known) return ok(plan)
  return ok({ ...plan, territories: plan.territories.map((territory) => (territory === known ? after : territory)) })
}

function restored(territory: Territory): Territory {
  if (!territory.removed) return territory
  const { removed: _, ...standing } = territory
  return standing
}
