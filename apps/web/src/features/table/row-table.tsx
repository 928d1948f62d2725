import { KINDS, inLanguage } from '@tablee/model'
import type { Card } from '@tablee/model'
import { ChevronDown, IconButton, Pencil, Trash2, VisuallyHidden, classNames, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { CardField } from '../card/card-field.tsx'
import { dateOrder } from '../card/date-order.ts'
import type { Column } from './column.ts'
import { TITLE } from './row-order.ts'
import type { Sorting } from './row-order.ts'
import type { RowProps } from './row-props.ts'
import styles from './row-table.module.css'
import { RowTitle } from './row-title.tsx'

export interface RowTableProps extends RowProps {
  readonly title: string
  readonly sorting: Sorting | null
  readonly onSort: (column: Column) => void
}

/** Rows and columns, for screens wide enough; what does not fit is scrolled to, title and all. */
export function RowTable({ title, scope, columns, rows, fresh, sorting, onSort, onOpen, onRemove }: RowTableProps): ReactNode {
  const { t, language } = useWords()
  const kind = rows[0]?.kind
  const titleColumn: Column | null = kind ? { name: TITLE, label: inLanguage(KINDS[kind].label, language), spec: { type: 'text', long: false, label: KINDS[kind].title }, width: 'long' } : null
  const sortable = titleColumn ? [titleColumn, ...columns] : columns
  return (
    <div className={styles.scroll} role="region" aria-label={t('table.caption', { title })} tabIndex={0}>
      <table className={styles.table}>
        <caption className={styles.caption}>{t('table.caption', { title })}</caption>
        <thead>
          <tr>
            {sortable.map((column) => (
              <SortableHeader key={column.name} column={column} sorting={sorting} onSort={onSort} />
            ))}
            <th scope="col" className={styles.short}>
              <VisuallyHidden>{t('table.actions')}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((card) => (
            <tr key={card.id}>
              <th scope="row" className={styles.rowHead}>
                <RowTitle card={card} scope={scope} columns={columns} fresh={fresh === card.id} labelHidden />
              </th>
              {columns.map(({ name, spec, width }) => (
                <td key={name} className={styles[width]}>
                  <CardField scope={scope} card={card} name={name} spec={spec} labelHidden error={errorIn(name, card, t('table.dueBeforeStart'))} />
                </td>
              ))}
              <td className={styles.actions}>
                <IconButton label={t('list.openDetails', { title: card.title || t('list.untitled') })} icon={<Pencil />} onClick={() => onOpen(card.id)} />
                {scope.writable ? (
                  <IconButton label={t('table.removeLine', { title: card.title || t('list.untitled') })} icon={<Trash2 />} onClick={() => onRemove(card)} />
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface SortableHeaderProps {
  readonly column: Column
  readonly sorting: Sorting | null
  readonly onSort: (column: Column) => void
}

function SortableHeader({ column, sorting, onSort }: SortableHeaderProps): ReactNode {
  const { t } = useWords()
  const sorted = sorting?.column === column.name
  return (
    <th scope="col" className={column.name === TITLE ? styles.rowHead : styles[column.width]} aria-sort={sorted ? (sorting.descending ? 'descending' : 'ascending') : 'none'}>
      <button type="button" className={styles.sort} title={t('table.sortBy', { column: column.label })} onClick={() => onSort(column)}>
        {column.label}
        <ChevronDown aria-hidden="true" size={18} className={classNames(styles.arrow, sorted && styles.sorted, sorted && !sorting.descending && styles.up)} />
      </button>
    </th>
  )
}

function errorIn(name: string, card: Card, sentence: string): string | null {
  return name === 'due' && dateOrder(card) === 'reversed' ? sentence : null
}
