import { Button, Search, TextInput, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'

import styles from './table-tools.module.css'
import type { TableView } from './table-view.ts'

export interface TableToolsProps {
  readonly view: TableView
  readonly onView: (view: TableView) => void
  /** Opens what sorts, filters and gathers the rows. */
  readonly onArrange: () => void
}

/** Looks for words in the rows, and leads to what arranges them. */
export function TableTools({ view, onView, onArrange }: TableToolsProps): ReactNode {
  const { t } = useWords()
  const count = view.filters.size + (view.sort ? 1 : 0) + (view.group ? 1 : 0)
  return (
    <div className={styles.tools}>
      <WordsField view={view} onView={onView} />
      <Button aria-haspopup="dialog" onClick={onArrange}>
        {count > 0 ? t('rows.arrangeSome', { count }) : t('rows.arrange')}
      </Button>
    </div>
  )
}

function WordsField({ view, onView }: Pick<TableToolsProps, 'view' | 'onView'>): ReactNode {
  const { t } = useWords()
  return (
    <div role="search" className={styles.search}>
      <Search aria-hidden="true" size={20} />
      <TextInput
        type="search"
        label={t('rows.search')}
        labelHidden
        placeholder={t('rows.search')}
        value={view.words}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        onChange={(event) => onView({ ...view, words: event.currentTarget.value })}
      />
    </div>
  )
}
