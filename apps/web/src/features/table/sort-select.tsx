import { Select, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import type { Column } from './column.ts'
import type { Sorting } from './row-order.ts'

export interface SortSelectProps {
  readonly sortable: readonly Column[]
  readonly sorting: Sorting | null
  readonly onSort: (column: Column | null) => void
}

/** Chooses the column that rows are sorted by, where there are no headers to press. */
export function SortSelect({ sortable, sorting, onSort }: SortSelectProps): ReactNode {
  const { t } = useWords()
  return (
    <Select
      label={t('table.sort')}
      value={sorting?.column ?? ''}
      options={[
        { value: '', label: t('table.asMade') },
        ...sortable.map(({ name, label }) => ({ value: name, label })),
      ]}
      onChange={(event) => onSort(sortable.find(({ name }) => name === event.target.value) ?? null)}
    />
  )
}
