import type { CycleId, Territory, TerritoryId } from '@tablee/model'
import { MOST_TERRITORIES, newId } from '@tablee/model'
import type { Result } from '@tablee/std'
import { cryptoRandom, err, foldText, ok } from '@tablee/std'
import type { ApiRefusal } from '../../api/request.ts'
import { changePlan } from './plan-calls.ts'

/** Puts territories into the list of the cycle, all or none, and gives them: one that is in it already stands for itself. */
export async function nameTerritories(
  cycle: CycleId,
  entries: readonly Pick<Territory, 'name' | 'type'>[],
): Promise<Result<readonly Territory[], ApiRefusal>> {
  const asked = entries.map(({ name, type }) => ({ territory: newId<TerritoryId>(cryptoRandom), name, type }))
  if (asked.length > MOST_TERRITORIES) return err({ code: 'territories-full', fields: [] })
  const result = await changePlan(cycle, { rev: 0, change: { do: 'add-territories', territories: asked } })
  if (!result.ok) return result
  const known = result.value.plan.territories
  return ok(
    asked.flatMap(
      ({ territory, name }) =>
        known.find((each) => each.id === territory || foldText(each.name) === foldText(name)) ?? [],
    ),
  )
}
