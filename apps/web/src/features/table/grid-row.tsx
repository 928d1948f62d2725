import { TITLE } from '@tablee/documents'
import type { Card } from '@tablee/model'
import { Checkbox, IconButton, Pencil, Trash2, VisuallyHidden, classNames, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { memo } from 'react'
import { problemWords } from '../card-fields/problem-words.ts'
import { cardElementId } from '../card/use-focus-on-card.ts'
import type { CardScope } from '../card/card-scope.ts'
import { CellEditor } from './cell-editor.tsx'
import { CellWords } from './cell-words.tsx'
import type { Column } from './column.ts'
import { OPEN, PICK, REMOVE } from './grid-columns.ts'
import styles from './row-grid.module.css'
import { useMissingWords } from './use-missing-words.ts'

/** What a row asks of the grid; the same object from one render to the next, so that only the row that changes is drawn again. */
export interface RowActs {
  readonly open: (card: Card) => void
  readonly remove: (card: Card) => void
  readonly pick: (card: Card, isPicked: boolean) => void
  /** The person has left a cell that they edited, with a pointer. */
  readonly left: (key: string, column: string) => void
  readonly keyed: (key: string, column: string, how: 'enter' | 'escape') => void
}

export interface GridRowProps {
  readonly card: Card
  /** Names the row among those of the grid. */
  readonly rowKey: string
  /** Its place among all rows, drawn or not, from 0 on. */
  readonly index: number
  /** Another row of the card bears its element. */
  readonly mirror: boolean
  readonly scope: CardScope
  /** That of titles first. */
  readonly columns: readonly Column[]
  readonly picked: boolean
  /** The column that the Tab key leads to, null in other rows. */
  readonly reached: string | null
  /** The columns being edited, by name, apart by spaces. */
  readonly edited: string
  readonly acts: RowActs
}

/** One card as a row of a grid. */
export const GridRow = memo(function GridRow(props: GridRowProps): ReactNode {
  const { card, rowKey, index, mirror, scope, columns, picked, reached, edited, acts } = props
  const { t } = useWords()
  const missing = useMissingWords(card)
  const title = card.title || t('list.untitled')
  const editing = new Set(edited.split(' '))
  const tab = (column: string): 0 | -1 => (reached === column ? 0 : -1)
  return (
    <div
      role="row"
      id={mirror ? undefined : cardElementId(card.id)}
      aria-rowindex={index + 2}
      {...(scope.writable ? { 'aria-selected': picked } : {})}
      className={classNames(styles.row, picked && styles.picked, edited !== '' && styles.inHand)}
      style={{ top: `calc(${index} * var(--row))` }}
      data-row={rowKey}
    >
      {scope.writable ? (
        <div role="gridcell" aria-colindex={1} className={styles.tool} data-column={PICK}>
          <Checkbox
            tabIndex={tab(PICK)}
            checked={picked}
            onChange={(event) => acts.pick(card, event.currentTarget.checked)}
            label={<VisuallyHidden>{t('rows.pick', { title })}</VisuallyHidden>}
          />
        </div>
      ) : null}
      {columns.map((column, at) => {
        const isTitle = column.name === TITLE
        const isEdited = editing.has(column.name)
        return (
          <div
            key={column.name}
            role={isTitle ? 'rowheader' : 'gridcell'}
            aria-colindex={at + (scope.writable ? 2 : 1)}
            tabIndex={tab(column.name)}
            className={classNames(styles.cell, isTitle && styles.titles, isEdited && styles.edited)}
            data-column={column.name}
          >
            {isEdited ? (
              <CellEditor
                scope={scope}
                card={card}
                column={column}
                onLeft={() => acts.left(rowKey, column.name)}
                onKey={(how) => acts.keyed(rowKey, column.name, how)}
              />
            ) : (
              <CellWords
                scope={scope}
                card={card}
                column={column}
                problem={isTitle ? (missing ?? problemWords(TITLE, card, t)) : problemWords(column.name, card, t)}
              />
            )}
          </div>
        )
      })}
      <div
        role="gridcell"
        aria-colindex={columns.length + (scope.writable ? 2 : 1)}
        className={styles.tool}
        data-column={OPEN}
      >
        <IconButton
          tabIndex={tab(OPEN)}
          label={t('list.openDetails', { title })}
          icon={<Pencil />}
          onClick={() => acts.open(card)}
        />
      </div>
      {scope.writable ? (
        <div role="gridcell" aria-colindex={columns.length + 3} className={styles.tool} data-column={REMOVE}>
          <IconButton
            tabIndex={tab(REMOVE)}
            label={t('table.removeLine', { title })}
            icon={<Trash2 />}
            onClick={() => acts.remove(card)}
          />
        </div>
      ) : null}
    </div>
  )
})
