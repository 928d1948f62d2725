import type { Card, CardId } from '@tablee/model'
import type { CardScope } from '../card/card-scope.ts'
import type { Column } from './column.ts'

/** What the two shapes of a table share: rows, and stacked cards on a phone. */
export interface RowProps {
  readonly scope: CardScope
  readonly columns: readonly Column[]
  readonly rows: readonly Card[]
  /** The row just added: its title takes the focus. */
  readonly fresh: CardId | null
  readonly onOpen: (card: CardId) => void
  readonly onRemove: (card: Card) => void
}
