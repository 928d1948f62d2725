import type { Card } from '@tablee/model'
import { carrierOf } from '@tablee/model'
import type { CardScope } from '../card/card-scope.ts'

/** The name of the structure that carries an activity; null where none is said, or none that is known. */
export function carrierName(card: Card, scope: Pick<CardScope, 'structureName'>): string | null {
  const carrier = carrierOf(card, (id) => id)
  return carrier && scope.structureName(carrier)
}
