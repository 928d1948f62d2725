import { titleOf } from '@tablee/documents'
import type { Card } from '@tablee/model'
import { KINDS, inLanguage } from '@tablee/model'
import { SharedTextField } from '@tablee/text'
import { TriangleAlert, classNames, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import type { CardScope } from '../card/card-scope.ts'
import type { Column } from './column.ts'
import { missingFields } from './missing-fields.ts'
import styles from './row-title.module.css'

export interface RowTitleProps {
  readonly card: Card
  readonly scope: CardScope
  readonly columns: readonly Column[]
  readonly fresh: boolean
  readonly labelHidden: boolean
}

/** The title of a row, and what the row still lacks. */
export function RowTitle({ card, scope, columns, fresh, labelHidden }: RowTitleProps): ReactNode {
  const { t, language } = useWords()
  const text = scope.writable ? titleOf(scope.content, card.id) : null
  const label = inLanguage(KINDS[card.kind].title, language)
  const missing = missingFields(card).flatMap(
    (name) => columns.find((column) => column.name === name)?.label.toLocaleLowerCase() ?? [],
  )
  return (
    <div className={styles.title}>
      {text ? (
        <SharedTextField
          text={text}
          writing={scope.writing}
          label={label}
          labelHidden={labelHidden}
          placeholder={label}
          look={labelHidden ? 'bare' : 'framed'}
          className={styles.words}
          autoFocus={fresh}
        />
      ) : (
        <p className={classNames(styles.words, labelHidden && styles.still)}>{card.title || t('list.untitled')}</p>
      )}
      {missing.length > 0 ? (
        <p className={styles.missing}>
          <TriangleAlert aria-hidden="true" size={18} />
          {t('table.toComplete', { fields: missing.join(', ') })}
        </p>
      ) : null}
    </div>
  )
}
