import type { Card } from '@tablee/model'
import type { Translate } from '@tablee/words'
import { wordIn } from './field-values.ts'

/** What is wrong between the dates of a card, to be said at the field `name`; null when nothing is. Days compare as text. */
export function dateError(name: string, card: Pick<Card, 'fields'>, t: Translate): string | null {
  const [start, due] = [wordIn(card.fields['start']), wordIn(card.fields['due'])]
  return name === 'due' && start !== '' && due !== '' && due < start ? t('table.dueBeforeStart') : null
}
