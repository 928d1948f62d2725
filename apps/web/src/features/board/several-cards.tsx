import { Button, Combine, Ellipsis, Group, IconButton, Trash2, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import styles from './board-tools.module.css'
import { ChosenBar } from './chosen-bar.tsx'

export interface SeveralCardsProps {
  readonly count: number
  readonly writable: boolean
  readonly onGroup: () => void
  readonly onMerge: () => void
  readonly onMore: () => void
  readonly onRemove: () => void
}

/** What can be done to several selected cards at once. */
export function SeveralCards({ count, writable, onGroup, onMerge, onMore, onRemove }: SeveralCardsProps): ReactNode {
  const { t } = useWords()
  const label = t('handling.chosen', { count })
  return (
    <ChosenBar label={label}>
      <span className={styles.count}>{label}</span>
      <span className={styles.number} aria-hidden="true">
        {count}
      </span>
      {writable ? (
        <>
          <Button look="quiet" className={styles.act} icon={<Group aria-hidden="true" />} onClick={onGroup}>
            {t('gather.make')}
          </Button>
          <Button look="quiet" className={styles.act} icon={<Combine aria-hidden="true" />} onClick={onMerge}>
            {t('gather.doMerge')}
          </Button>
          <Button look="quiet" className={styles.act} icon={<Trash2 aria-hidden="true" />} onClick={onRemove}>
            {t('board.panel.remove')}
          </Button>
        </>
      ) : null}
      <IconButton label={t('handling.more')} aria-haspopup="dialog" icon={<Ellipsis />} onClick={onMore} />
    </ChosenBar>
  )
}
