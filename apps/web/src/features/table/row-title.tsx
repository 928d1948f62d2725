import { titleOf } from '@tablee/documents'
import type { Card } from '@tablee/model'
import { KINDS, inLanguage } from '@tablee/model'
import { SharedTextField } from '@tablee/text'
import { TriangleAlert, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import type { CardScope } from '../card/card-scope.ts'
import styles from './row-title.module.css'
import { useMissingWords } from './use-missing-words.ts'

export interface RowTitleProps {
  readonly card: Card
  readonly scope: CardScope
  readonly fresh: boolean
}

/** The title of a row shown as a card, and what the row still lacks. */
export function RowTitle({ card, scope, fresh }: RowTitleProps): ReactNode {
  const { t, language } = useWords()
  const text = scope.writable ? titleOf(scope.content, card.id) : null
  const label = inLanguage(KINDS[card.kind].title, language)
  const missing = useMissingWords(card)
  return (
    <div className={styles.title}>
      {text ? (
        <SharedTextField
          text={text}
          writing={scope.writing}
          label={label}
          placeholder={label}
          className={styles.words}
          autoFocus={fresh}
        />
      ) : (
        <p className={styles.words}>{card.title || t('list.untitled')}</p>
      )}
      {missing ? (
        <p className={styles.missing}>
          <TriangleAlert aria-hidden="true" size={18} />
          {missing}
        </p>
      ) : null}
    </div>
  )
}
