import { TITLE } from '@tablee/documents'
import type { Card, CardId } from '@tablee/model'
import { TriangleAlert, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { fieldText } from '../card-fields/field-text.ts'
import type { CardScope } from '../card/card-scope.ts'
import { idsIn } from '../card/field-values.ts'
import { QuestionNames } from '../card/question-names.tsx'
import styles from './cell-words.module.css'
import type { Column } from './column.ts'

export interface CellWordsProps {
  readonly scope: CardScope
  readonly card: Card
  readonly column: Column
  /** What is wrong with the value, or missing, in a sentence. */
  readonly problem: string | null
}

/** A cell of a table as it is read. What does not fit in it is shown while it has the focus. */
export function CellWords({ scope, card, column, problem }: CellWordsProps): ReactNode {
  return (
    <div className={styles.cell} data-words="">
      <Value scope={scope} card={card} column={column} />
      {problem ? (
        <span className={styles.problem}>
          <TriangleAlert aria-hidden="true" size={18} />
          <span className={styles.sentence}>{problem}</span>
        </span>
      ) : null}
    </div>
  )
}

function Value({ scope, card, column: { name, spec } }: Omit<CellWordsProps, 'problem'>): ReactNode {
  const { t, language } = useWords()
  if (name === TITLE) return <span className={styles.title}>{card.title || t('list.untitled')}</span>
  const value = card.fields[name]
  if (spec.type === 'ref' && spec.to === 'question') {
    return <QuestionNames scope={scope} chosen={idsIn<CardId>(value)} short />
  }
  return <span className={styles.words}>{fieldText(value, spec, { ...scope, language, t })}</span>
}
