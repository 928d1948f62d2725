import type { Card, CardId, Kind } from '@tablee/model'
import type { ToastMessage } from '@tablee/ui'
import type { TableHome } from '../../app/routes.ts'
import type { CardScope } from '../card/card-scope.ts'
import type { Column } from './column.ts'
import type { TableItem } from './table-items.ts'
import type { TableView } from './table-view.ts'
import type { Revealed } from './use-row-acts.ts'

export interface RowGridProps {
  readonly home: TableHome
  readonly kind: Kind
  readonly title: string
  readonly scope: CardScope
  /** That of titles first. */
  readonly columns: readonly Column[]
  readonly items: readonly TableItem[]
  readonly sort: TableView['sort']
  /** The column that rows are gathered by. */
  readonly group: Column | null
  readonly picked: ReadonlySet<CardId>
  readonly reveal: Revealed | null
  readonly onMessage: (message: ToastMessage) => void
  readonly onSort: (column: Column) => void
  readonly onPick: (cards: readonly CardId[], isPicked: boolean) => void
  readonly onOpen: (card: CardId) => void
  readonly onRemove: (card: Card) => void
  /** The row that is written in stays where it is until another is told, or none. */
  readonly onHold: (card: CardId | null) => void
}
