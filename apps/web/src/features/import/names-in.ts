import type { Names } from '@tablee/imports'
import type { CardScope } from '../card/card-scope.ts'

/** What the cells of a table can name in the cycle of `scope`. */
export function namesIn({ structures, people, territories, questions }: CardScope): Names {
  return {
    structures,
    people,
    territories,
    questions: questions.map(({ card, mark, title }) => ({ id: card, number: mark.number, name: title ?? '' })),
  }
}
