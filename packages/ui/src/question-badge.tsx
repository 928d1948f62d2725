import type { CSSProperties, ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './question-badge.module.css'
import { VisuallyHidden } from './visually-hidden.tsx'
import { useWords } from './words-context.tsx'

/** How a validated question is told apart: the `questionMark` of @tablee/model, of which this needs only the look. */
export interface QuestionLook {
  readonly number: number
  readonly color: string
  readonly pattern: 'plain' | 'stripes' | 'dots' | 'grid'
}

/** The number of a validated question on its colour and pattern; with `title`, its words beside it. */
export function QuestionBadge({ mark, title }: { readonly mark: QuestionLook; readonly title?: string }): ReactNode {
  const { t } = useWords()
  return (
    <span className={styles.badge} style={{ '--question': mark.color } as CSSProperties}>
      <span className={classNames(styles.number, styles[mark.pattern])}>
        <VisuallyHidden>{t('common.question', { number: mark.number })}</VisuallyHidden>
        <span aria-hidden="true" className={styles.figure}>
          {mark.number}
        </span>
      </span>
      {title ? <span>{title}</span> : null}
    </span>
  )
}
