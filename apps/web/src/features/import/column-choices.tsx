import type { Grid } from '@tablee/imports'
import { readableFields } from '@tablee/imports'
import type { Kind } from '@tablee/model'
import { KINDS } from '@tablee/model'
import { Select, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { fieldLabel } from './field-label.ts'
import styles from './import-page.module.css'
import { clipped } from './problem-sentence.ts'

export interface ColumnChoicesProps {
  readonly grid: Grid
  readonly hasHeading: boolean
  readonly columns: readonly (string | null)[]
  readonly kind: Kind
  readonly onColumns: (columns: readonly (string | null)[]) => void
}

/** The field that each column gives. A field is given by one column: choosing it takes it from the other. */
export function ColumnChoices({ grid, hasHeading, columns, kind, onColumns }: ColumnChoicesProps): ReactNode {
  const { t, language } = useWords()
  const options = [
    { value: '', label: t('imports.leaveOut') },
    ...readableFields(KINDS[kind]).map((name) => ({ value: name, label: fieldLabel(name, kind, language) })),
  ]
  return (
    <ul className={styles.columns}>
      {columns.map((field, index) => {
        const name = hasHeading ? (grid[0]?.[index] ?? '') : ''
        const example = grid.slice(hasHeading ? 1 : 0).find((row) => (row[index] ?? '') !== '')?.[index]
        const number = index + 1
        return (
          // reason: a column is told by its place
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>
            <Select
              label={
                name === ''
                  ? t('imports.column', { number })
                  : t('imports.columnNamed', { number, name: clipped(name) })
              }
              hint={example === undefined ? null : t('imports.example', { words: clipped(example) })}
              value={field ?? ''}
              options={options}
              onChange={(event) => {
                const chosen = event.currentTarget.value || null
                onColumns(columns.map((each, at) => (at === index ? chosen : each === chosen ? null : each)))
              }}
            />
          </li>
        )
      })}
    </ul>
  )
}
