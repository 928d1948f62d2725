import type { Card } from '@tablee/model'
import { ChevronDown, IconButton, Pencil, Trash2, VisuallyHidden, classNames, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { memo } from 'react'
import { CardField } from '../card-fields/card-field.tsx'
import { problemWords } from '../card-fields/problem-words.ts'
import { cardElementId } from '../card/use-focus-on-card.ts'
import type { Column } from './column.ts'
import { TITLE } from './column.ts'
import type { Sorting } from './row-order.ts'
import type { RowProps } from './row-props.ts'
import styles from './row-table.module.css'
import { RowTitle } from './row-title.tsx'

export interface RowTableProps extends RowProps {
  readonly title: string
  /** The columns that rows can be sorted by: that of titles, then the others. */
  readonly sortable: readonly Column[]
  readonly sorting: Sorting | null
  readonly onSort: (column: Column) => void
}

/** Rows and columns, for screens wide enough; what does not fit is scrolled to, title and all. */
export function RowTable({
  title,
  scope,
  columns,
  rows,
  fresh,
  sortable,
  sorting,
  onSort,
  onOpen,
  onRemove,
}: RowTableProps): ReactNode {
  const { t } = useWords()
  return (
    <div className={styles.scroll} role="region" aria-label={t('table.caption', { title })}>
      <table className={styles.table}>
        <caption className={styles.caption}>{t('table.caption', { title })}</caption>
        <thead>
          <tr>
            {sortable.map((column) => (
              <SortableHeader key={column.name} column={column} sorting={sorting} onSort={onSort} />
            ))}
            <th scope="col" className={styles.actions}>
              <VisuallyHidden>{t('table.actions')}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((card) => (
            <Row
              key={card.id}
              card={card}
              scope={scope}
              columns={columns}
              fresh={fresh === card.id}
              onOpen={onOpen}
              onRemove={onRemove}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface CardRowProps extends Pick<RowProps, 'scope' | 'columns' | 'onOpen' | 'onRemove'> {
  readonly card: Card
  readonly fresh: boolean
}

const Row = memo(function Row({ card, scope, columns, fresh, onOpen, onRemove }: CardRowProps): ReactNode {
  const { t } = useWords()
  const title = card.title || t('list.untitled')
  return (
    <tr id={cardElementId(card.id)} tabIndex={-1}>
      <th scope="row" className={styles.rowHead}>
        <RowTitle card={card} scope={scope} columns={columns} fresh={fresh} labelHidden />
      </th>
      {columns.map(({ name, spec, width }) => (
        <td key={name} className={styles[width]}>
          <CardField
            scope={scope}
            card={card}
            name={name}
            spec={spec}
            labelHidden
            error={problemWords(name, card, t)}
          />
        </td>
      ))}
      <td className={styles.actions}>
        <IconButton label={t('list.openDetails', { title })} icon={<Pencil />} onClick={() => onOpen(card.id)} />
        {scope.writable ? (
          <IconButton label={t('table.removeLine', { title })} icon={<Trash2 />} onClick={() => onRemove(card)} />
        ) : null}
      </td>
    </tr>
  )
})

interface SortableHeaderProps {
  readonly column: Column
  readonly sorting: Sorting | null
  readonly onSort: (column: Column) => void
}

function SortableHeader({ column, sorting, onSort }: SortableHeaderProps): ReactNode {
  const { t } = useWords()
  const sorted = sorting?.column === column.name
  return (
    <th
      scope="col"
      className={column.name === TITLE ? styles.rowHead : styles[column.width]}
      aria-sort={sorted ? (sorting.descending ? 'descending' : 'ascending') : 'none'}
    >
      <button
        type="button"
        className={styles.sort}
        title={t('table.sortBy', { column: column.label })}
        onClick={() => onSort(column)}
      >
        {column.label}
        <ChevronDown
          aria-hidden="true"
          size={18}
          className={classNames(styles.arrow, sorted && styles.sorted, sorted && !sorting.descending && styles.up)}
        />
      </button>
    </th>
  )
}
