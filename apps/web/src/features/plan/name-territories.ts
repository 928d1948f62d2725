import type { CycleId, Territory, TerritoryId, TerritoryType } from '@tablee/model'
import { MOST_TERRITORIES, newId } from '@tablee/model'
import type { Result } from '@tablee/std'
import { cryptoRandom, err, foldText, ok } from '@tablee/std'
import type { ApiRefusal } from '../../api/request.ts'
import { changePlan } from './plan-calls.ts'

/** Puts territories of these names into the list of the cycle, and gives them: one that is in it already stands for itself. */
export async function nameTerritories(
  cycle: CycleId,
  names: readonly string[],
  type: TerritoryType,
): Promise<Result<readonly Territory[], ApiRefusal>> {
  const asked = names.map((name) => ({ territory: newId<TerritoryId>(cryptoRandom), name, type }))
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
