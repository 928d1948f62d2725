import type { Card, Kind } from '@tablee/model'
import { Button, PenLine, Trash2, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import type { TableHome } from '../../app/routes.ts'
import type { CardScope } from '../card/card-scope.ts'
import styles from './bulk-bar.module.css'
import { BulkDialogOnDemand } from './bulk-dialog-on-demand.tsx'
import type { TableActs } from './use-row-acts.ts'
import { useRowGestures } from './use-row-gestures.ts'

export interface BulkBarProps {
  readonly home: TableHome
  readonly kind: Kind
  readonly scope: CardScope
  /** The rows that are ticked, one at least. */
  readonly cards: readonly Card[]
  readonly onRemove: TableActs['remove']
  readonly onUnpick: () => void
  readonly onMessage: (words: string) => void
}

/** What can be done to the rows that are ticked, all at once. */
export function BulkBar({ home, kind, scope, cards, onRemove, onUnpick, onMessage }: BulkBarProps): ReactNode {
  const { t } = useWords()
  const { writeRows, removeCards } = useRowGestures(home, scope.content)
  const [asking, setAsking] = useState(false)
  const picked = t('rows.picked', { count: cards.length })
  return (
    <div role="group" aria-label={picked} className={styles.bar}>
      <p role="status" className={styles.count}>
        {picked}
      </p>
      <Button icon={<PenLine aria-hidden="true" />} aria-haspopup="dialog" onClick={() => setAsking(true)}>
        {t('rows.change')}
      </Button>
      <Button look="danger" icon={<Trash2 aria-hidden="true" />} onClick={() => onRemove(cards, removeCards)}>
        {t('list.remove')}
      </Button>
      <Button look="quiet" onClick={onUnpick}>
        {t('rows.unpick')}
      </Button>
      {asking ? (
        <BulkDialogOnDemand
          {...{ kind, scope, cards, onMessage }}
          onFill={(some, valuesOf) =>
            writeRows(
              some.map((card) => ({ card, values: valuesOf(card) })),
              kind,
            )
          }
          onClose={() => setAsking(false)}
        />
      ) : null}
    </div>
  )
}
