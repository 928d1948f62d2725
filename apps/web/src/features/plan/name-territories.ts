import type { CycleId, Territory, TerritoryId, TerritoryType } from '@tablee/model'
import { MOST_TERRITORIES_AT_ONCE, newId } from '@tablee/model'
import type { Result } from '@tablee/std'
import { cryptoRandom, foldText, ok } from '@tablee/std'
import type { ApiRefusal } from '../../api/request.ts'
import { changePlan } from './plan-calls.ts'

/** Puts territories of these names into the list of the cycle, and gives them: one that is in it already stands for itself. */
export async function nameTerritories(
  cycle: CycleId,
  names: readonly string[],
  type: TerritoryType,
): Promise<Result<readonly Territory[], ApiRefusal>> {
  const asked = names.map((name) => ({ territory: newId<TerritoryId>(cryptoRandom), name, type }))
  let known: readonly Territory[] = []
  for (let from = 0; from < asked.length; from += MOST_TERRITORIES_AT_ONCE) {
    const territories = asked.slice(from, from + MOST_TERRITORIES_AT_ONCE)
    const result = await changePlan(cycle, { rev: 0, change: { do: 'add-territories', territories } })
    if (!result.ok) return result
    known = result.value.plan.territories
  }
  return ok(
    asked.flatMap(
      ({ territory, name }) =>
        known.find((each) => each.id === territory || foldText(each.name) === foldText(name)) ?? [],
    ),
  )
}
