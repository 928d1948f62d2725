import { Button, IconButton, Trash2, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { CardField } from '../card-fields/card-field.tsx'
import { problemWords } from '../card-fields/problem-words.ts'
import { cardElementId } from '../card/use-focus-on-card.ts'
import styles from './row-cards.module.css'
import type { RowProps } from './row-props.ts'
import { RowTitle } from './row-title.tsx'

/** The rows as cards one under another, each field under its label: for phones and half screens. */
export function RowCards({ scope, columns, rows, fresh, onOpen, onRemove }: RowProps): ReactNode {
  const { t } = useWords()
  return (
    <ul className={styles.rows}>
      {rows.map((card) => (
        <li key={card.id} id={cardElementId(card.id)} tabIndex={-1} className={styles.row}>
          <RowTitle card={card} scope={scope} columns={columns} fresh={fresh === card.id} labelHidden={false} />
          <div className={styles.fields}>
            {columns.map(({ name, spec, width }) => (
              <div key={name} className={width === 'tiny' ? styles.whole : undefined}>
                <CardField scope={scope} card={card} name={name} spec={spec} error={problemWords(name, card, t)} />
              </div>
            ))}
          </div>
          <div className={styles.foot}>
            <Button
              look="quiet"
              aria-label={t('list.openDetails', { title: card.title || t('list.untitled') })}
              onClick={() => onOpen(card.id)}
            >
              {t('list.details')}
            </Button>
            {scope.writable ? (
              <IconButton
                label={t('table.removeLine', { title: card.title || t('list.untitled') })}
                icon={<Trash2 />}
                onClick={() => onRemove(card)}
              />
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  )
}
