import { TITLE } from '@tablee/documents'
import { Checkbox, ChevronDown, VisuallyHidden, classNames, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import type { Column } from './column.ts'
import { OPEN, PICK, REMOVE } from './grid-columns.ts'
import styles from './row-grid.module.css'
import type { TableView } from './table-view.ts'

/** The header of a grid among its rows. */
export const HEAD = '(head)'

export interface GridHeadProps {
  /** That of titles first. */
  readonly columns: readonly Column[]
  readonly sort: TableView['sort']
  readonly onSort: (column: Column) => void
  readonly writable: boolean
  readonly allPicked: boolean
  readonly onPickAll: (isPicked: boolean) => void
  /** The column that the Tab key leads to, where it leads to the header. */
  readonly reached: string | null
}

/** What each column holds; pressing one sorts the rows by it. */
export function GridHead(props: GridHeadProps): ReactNode {
  const { columns, sort, onSort, writable, allPicked, onPickAll, reached } = props
  const { t } = useWords()
  const tab = (column: string): 0 | -1 => (reached === column ? 0 : -1)
  const first = writable ? 2 : 1
  return (
    <div role="row" aria-rowindex={1} className={styles.head} data-row={HEAD}>
      {writable ? (
        <div role="columnheader" aria-colindex={1} className={styles.tool} data-column={PICK}>
          <Checkbox
            tabIndex={tab(PICK)}
            checked={allPicked}
            onChange={(event) => onPickAll(event.currentTarget.checked)}
            label={<VisuallyHidden>{t('rows.pickAll')}</VisuallyHidden>}
          />
        </div>
      ) : null}
      {columns.map((column, at) => {
        const sorted = sort?.column === column.name
        return (
          <div
            key={column.name}
            role="columnheader"
            aria-colindex={at + first}
            aria-sort={sorted ? (sort.descending ? 'descending' : 'ascending') : 'none'}
            className={classNames(styles.cell, column.name === TITLE && styles.titles)}
            data-column={column.name}
          >
            <button
              type="button"
              tabIndex={tab(column.name)}
              className={styles.sort}
              title={t('table.sortBy', { column: column.label })}
              onClick={() => onSort(column)}
            >
              {column.label}
              <ChevronDown
                aria-hidden="true"
                size={18}
                className={classNames(styles.arrow, sorted && styles.sorted, sorted && !sort.descending && styles.up)}
              />
            </button>
          </div>
        )
      })}
      <div
        role="columnheader"
        aria-colindex={columns.length + first}
        tabIndex={tab(OPEN)}
        className={styles.tool}
        data-column={OPEN}
      >
        <VisuallyHidden>{t('list.details')}</VisuallyHidden>
      </div>
      {writable ? (
        <div
          role="columnheader"
          aria-colindex={columns.length + first + 1}
          tabIndex={tab(REMOVE)}
          className={styles.tool}
          data-column={REMOVE}
        >
          <VisuallyHidden>{t('list.remove')}</VisuallyHidden>
        </div>
      ) : null}
    </div>
  )
}
