import type { BoardId, Zone } from '@tablee/model'
import { QuestionBadge, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import type { CardScope } from '../card/card-scope.ts'
import type { ListActions } from './list-actions.ts'
import type { ListSection } from './list-layout.ts'
import styles from './list-section.module.css'
import { ZoneList } from './zone-list.tsx'

export interface ListSectionProps {
  readonly board: BoardId
  readonly section: ListSection
  readonly scope: CardScope
  /** Every zone of the board: where cards can go. */
  readonly zones: readonly Zone[]
  readonly actions: ListActions
}

/** One zone, or the zones of one validated question under its number and words. */
export function ListSectionView({ board, section, scope, zones, actions }: ListSectionProps): ReactNode {
  const { t } = useWords()
  if (!section.question) {
    return section.zones.map((listed) => (
      <ZoneList key={listed.zone.id} {...{ board, listed, scope, zones, actions }} level={2} />
    ))
  }
  const question = scope.questions.find(({ card }) => card === section.question)
  return (
    <section className={styles.section} aria-labelledby={`question-${section.question}`}>
      <h2 id={`question-${section.question}`} tabIndex={-1} className={styles.title}>
        {question ? (
          <QuestionBadge mark={question.mark} title={question.title ?? t('list.untitled')} />
        ) : (
          t('list.untitled')
        )}
      </h2>
      {section.zones.map((listed) => (
        <ZoneList
          key={listed.zone.id}
          {...{ board, listed, scope, zones, actions }}
          level={3}
          within={`question-${section.question}`}
        />
      ))}
    </section>
  )
}
