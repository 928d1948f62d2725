import { Button, Ellipsis, Trash2, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import styles from './board-tools.module.css'

export interface SeveralCardsProps {
  readonly count: number
  readonly writable: boolean
  readonly onMore: () => void
  readonly onRemove: () => void
}

/** What can be done to several selected cards at once. */
export function SeveralCards({ count, writable, onMore, onRemove }: SeveralCardsProps): ReactNode {
  const { t } = useWords()
  const label = t('handling.chosen', { count })
  return (
    <div className={styles.selected} data-chosen="" role="group" aria-label={label}>
      <span className={styles.count}>{label}</span>
      <Button look="quiet" className={styles.act} icon={<Ellipsis aria-hidden="true" />} onClick={onMore}>
        {t('handling.more')}
      </Button>
      {writable ? (
        <Button look="quiet" className={styles.act} icon={<Trash2 aria-hidden="true" />} onClick={onRemove}>
          {t('board.panel.remove')}
        </Button>
      ) : null}
    </div>
  )
}
