import { Button, Search, TextInput, classNames, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import styles from './table-tools.module.css'
import type { TableView } from './table-view.ts'

interface Looking {
  readonly view: TableView
  readonly onView: (view: TableView) => void
  /** Opens what sorts, filters and gathers the rows. */
  readonly onArrange: () => void
}

export interface TableToolsProps {
  /** Not given where there are no rows to look among. */
  readonly looking?: Looking
  /** What is at hand on every screen. */
  readonly children: ReactNode
  /** What brings rows in and out: folded on phones, with what looks among them. */
  readonly more: ReactNode
}

/** Looks for words in the rows, leads to what arranges them, and holds what else can be done to the table. */
export function TableTools({ looking, children, more }: TableToolsProps): ReactNode {
  const { t } = useWords()
  const [unfolded, unfold] = useState(false)
  const folded = classNames(looking && !unfolded && styles.folded)
  const count = looking ? looking.view.filters.size + (looking.view.sort ? 1 : 0) + (looking.view.group ? 1 : 0) : 0
  return (
    <div className={styles.tools}>
      <div className={styles.acts}>
        {children}
        {looking ? (
          <Button className={styles.unfold} aria-expanded={unfolded} onClick={() => unfold(!unfolded)}>
            {t('rows.tools')}
          </Button>
        ) : null}
      </div>
      {looking ? (
        <div className={classNames(styles.looking, folded)}>
          <WordsField view={looking.view} onView={looking.onView} />
          <Button aria-haspopup="dialog" onClick={looking.onArrange}>
            {count > 0 ? t('rows.arrangeSome', { count }) : t('rows.arrange')}
          </Button>
        </div>
      ) : null}
      <div className={classNames(styles.more, folded)}>{more}</div>
    </div>
  )
}

function WordsField({ view, onView }: Pick<Looking, 'view' | 'onView'>): ReactNode {
  const { t } = useWords()
  return (
    <div role="search" className={styles.search}>
      <Search aria-hidden="true" size={20} />
      <TextInput
        type="search"
        label={t('rows.search')}
        labelHidden
        placeholder={t('rows.searchShort')}
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
