import { Button, RotateCcw, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import looks from '../../app/looks.module.css'
import { useCycle } from '../../cycle/cycle-context.ts'
import styles from './plan-page.module.css'

interface PutAsideProps<T> {
  readonly title: string
  readonly entries: readonly T[]
  /** Where each is shown as it was, where it has a page. */
  readonly pathOf?: (entry: T) => string
  /** What else is said of it, after its title. */
  readonly noteOf?: (entry: T) => string | null
  readonly onRestore: (entry: T) => void
}

/** What was put aside of the plan, each with the way to bring it back. */
export function PutAside<T extends { readonly id: string; readonly title: string }>({
  title,
  entries,
  pathOf,
  noteOf,
  onRestore,
}: PutAsideProps<T>): ReactNode {
  const { t } = useWords()
  const { language } = useCycle().me.cycle
  if (entries.length === 0) return null
  return (
    <details className={styles.aside}>
      <summary>{`${title} (${entries.length})`}</summary>
      <ul>
        {entries.map((entry) => (
          <li key={entry.id} className={styles.asideRow}>
            <span>
              <span lang={language}>{pathOf ? <Link href={pathOf(entry)}>{entry.title}</Link> : entry.title}</span>
              {noteOf?.(entry) ? <span className={looks.soft}> · {noteOf(entry)}</span> : null}
            </span>
            <Button
              icon={<RotateCcw aria-hidden="true" />}
              aria-label={t('plan.aside.restore', { title: entry.title })}
              onClick={() => onRestore(entry)}
            >
              {t('plan.aside.restoreShort')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
