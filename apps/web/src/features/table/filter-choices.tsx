import type { Card } from '@tablee/model'
import { Checkbox, Choices, QuestionBadge, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import type { CardScope } from '../card/card-scope.ts'
import type { Column } from './column.ts'
import { valuesOf } from './row-groups.ts'
import { NOTHING } from './table-view.ts'
import styles from './view-dialog.module.css'

export interface FilterChoicesProps {
  readonly column: Column
  readonly cards: readonly Card[]
  readonly scope: CardScope
  /** The values that are let through; none: all are. */
  readonly wanted: readonly string[]
  readonly onWanted: (values: readonly string[]) => void
}

/** Chooses which values of one column are shown, those without one among them. */
export function FilterChoices({ column, cards, scope, wanted, onWanted }: FilterChoicesProps): ReactNode {
  const { t, language } = useWords()
  const { label } = column
  const values = valuesOf(column, cards, scope, language)
  const toggle = (value: string, isWanted: boolean): void =>
    onWanted(isWanted ? [...wanted, value] : wanted.filter((other) => other !== value))
  const offered = [
    ...values.map(({ value, label: name, mark }) => ({
      value,
      label: mark ? <QuestionBadge mark={mark} title={name || t('list.untitled')} /> : name,
    })),
    { value: NOTHING, label: t('rows.without', { column: label.toLocaleLowerCase(language) }) },
  ]
  return (
    <details className={styles.fold} open={wanted.length > 0 || undefined}>
      <summary>{wanted.length > 0 ? t('rows.filterChosen', { column: label, count: wanted.length }) : label}</summary>
      <Choices legend={label}>
        {offered.map(({ value, label: name }) => (
          <Checkbox
            key={value}
            label={name}
            checked={wanted.includes(value)}
            onChange={(event) => toggle(value, event.currentTarget.checked)}
          />
        ))}
      </Choices>
    </details>
  )
}
