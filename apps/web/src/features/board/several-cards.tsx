import { Button, Combine, Ellipsis, Group, IconButton, MoveRight, Trash2, useAnnounce, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useEffect } from 'react'
import styles from './board-tools.module.css'
import { ChosenBar } from './chosen-bar.tsx'

export interface SeveralCardsProps {
  readonly count: number
  readonly writable: boolean
  /** Whether each tap chooses one card more, or one less. */
  readonly choosing: boolean
  readonly onGroup: () => void
  readonly onMerge: () => void
  readonly onMove: () => void
  readonly onMore: () => void
  readonly onRemove: () => void
  /** The person has chosen. */
  readonly onDone: () => void
}

/** What can be done to several selected cards at once, and how many they are while they are being chosen. */
export function SeveralCards(props: SeveralCardsProps): ReactNode {
  const { count, writable, choosing, onGroup, onMerge, onMove, onMore, onRemove, onDone } = props
  const { t } = useWords()
  const announce = useAnnounce()
  const label = count === 0 ? t('board.choosing') : t('handling.chosen', { count })
  useEffect(() => {
    if (choosing) announce(label)
  }, [choosing, label, announce])
  useEffect(() => {
    if (!choosing) return undefined
    const press = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') onDone()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [choosing, onDone])
  return (
    <ChosenBar label={label}>
      <span className={count === 0 ? styles.asked : styles.count}>{label}</span>
      {count > 0 ? (
        <span className={styles.number} aria-hidden="true">
          {count}
        </span>
      ) : null}
      {writable && count > 1 ? (
        <>
          <Button look="quiet" className={styles.act} icon={<Group aria-hidden="true" />} onClick={onGroup}>
            {t('gather.make')}
          </Button>
          <Button look="quiet" className={styles.act} icon={<Combine aria-hidden="true" />} onClick={onMerge}>
            {t('gather.doMerge')}
          </Button>
          {choosing ? (
            <Button look="quiet" className={styles.act} icon={<MoveRight aria-hidden="true" />} onClick={onMove}>
              {t('board.move')}
            </Button>
          ) : null}
          <Button look="quiet" className={styles.act} icon={<Trash2 aria-hidden="true" />} onClick={onRemove}>
            {t('board.panel.remove')}
          </Button>
        </>
      ) : null}
      {count > 0 ? (
        <IconButton label={t('handling.more')} aria-haspopup="dialog" icon={<Ellipsis />} onClick={onMore} />
      ) : null}
      {choosing ? (
        <Button look="primary" className={styles.done} onClick={onDone}>
          {t('board.chosenAll')}
        </Button>
      ) : null}
    </ChosenBar>
  )
}
