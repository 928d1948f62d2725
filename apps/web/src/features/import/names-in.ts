import type { Names } from '@tablee/imports'
import { standingTerritories } from '@tablee/model'
import type { CardScope } from '../card/card-scope.ts'

/** What the cells of a table can name in the cycle of `scope`. */
export function namesIn({
  structures,
  mergedStructures,
  keptStructure,
  people,
  territories,
  questions,
}: CardScope): Names {
  return {
    // the name of one that was merged still names the one that stays
    structures: [...structures, ...mergedStructures.map(({ id, name }) => ({ id: keptStructure(id), name }))],
    people,
    territories: standingTerritories(territories),
    questions: questions.map(({ card, mark, title }) => ({ id: card, number: mark.number, name: title ?? '' })),
  }
}
