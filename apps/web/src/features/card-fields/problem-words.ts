import type { Card } from '@tablee/model'
import { fieldProblems } from '@tablee/model'
import type { Translate } from '@tablee/words'

/** What is wrong with the field `name` of a card beside its others, as a sentence; null when nothing is. */
export function problemWords(name: string, card: Pick<Card, 'kind' | 'title' | 'fields'>, t: Translate): string | null {
  const found = fieldProblems(card).find(({ field }) => field === name)
  return found ? t(`fields.problems.${found.problem}`) : null
}
