import { QuestionBadge, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import type { Column } from './column.ts'
import styles from './group-heading.module.css'
import type { ColumnValue } from './row-groups.ts'

export interface GroupHeadingProps {
  /** The column that rows are gathered by. */
  readonly column: Column
  /** Null: the rows without one. */
  readonly value: ColumnValue | null
  readonly count: number
}

/** What the rows of a group have in common, and how many they are. */
export function GroupHeading({ column, value, count }: GroupHeadingProps): ReactNode {
  const { t } = useWords()
  return (
    <span className={styles.heading}>
      {value?.mark ? (
        <QuestionBadge mark={value.mark} title={value.label || t('list.untitled')} />
      ) : (
        <span>{value ? value.label : t('rows.without', { column: column.label.toLocaleLowerCase() })}</span>
      )}
      <span className={styles.count}>{t('rows.inGroup', { count })}</span>
    </span>
  )
}
