import type { CardId } from '@tablee/model'
import { QuestionBadge, TriangleAlert, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import type { CardScope } from './card-scope.ts'
import styles from './question-names.module.css'

export interface QuestionNamesProps {
  readonly scope: Pick<CardScope, 'questions'>
  readonly chosen: readonly CardId[]
  /** Numbers alone, where there is no room for words. */
  readonly short?: boolean
}

/** The questions that a card refers to, by number; one that is no longer validated is said plainly. */
export function QuestionNames({ scope, chosen, short = false }: QuestionNamesProps): ReactNode {
  const { t } = useWords()
  const present = scope.questions.filter(({ card }) => chosen.includes(card))
  const gone = chosen.length - present.length
  if (chosen.length === 0) return null
  return (
    <span className={styles.names}>
      {present.map((question) => (
        <span key={question.card} className={styles.name}>
          <QuestionBadge mark={question.mark} {...(short || !question.title ? {} : { title: question.title })} />
        </span>
      ))}
      {gone > 0 ? (
        <span className={styles.gone}>
          <TriangleAlert aria-hidden="true" size={18} />
          {t('list.questionGone', { count: gone })}
        </span>
      ) : null}
    </span>
  )
}
