import { Button, X, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import styles from './filter-line.module.css'

/** What leaves rows out, in words, with how many are shown of how many, and the one action that shows them all. */
export function FilterLine({
  said,
  shown,
  of,
  onShowAll,
}: {
  readonly said: readonly string[]
  readonly shown: number
  readonly of: number
  readonly onShowAll: () => void
}): ReactNode {
  const { t } = useWords()
  return (
    <div className={styles.line}>
      <p role="status">
        <strong>{t('rows.shownOf', { count: shown, of })}</strong> {said.join(' · ')}
      </p>
      <Button look="quiet" icon={<X aria-hidden="true" />} onClick={onShowAll}>
        {t('rows.showAll')}
      </Button>
    </div>
  )
}
