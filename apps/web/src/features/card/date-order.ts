import type { Card } from '@tablee/model'
import { wordIn } from './field-values.ts'

/** Whether what a card plans ends before it begins. Days compare as text. */
export function dateOrder(card: Pick<Card, 'fields'>): 'right' | 'reversed' {
  const [start, due] = [wordIn(card.fields['start']), wordIn(card.fields['due'])]
  return start !== '' && due !== '' && due < start ? 'reversed' : 'right'
}
