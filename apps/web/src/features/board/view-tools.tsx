import type { BoardHandle } from '@tablee/canvas'
import type { ToastMessage } from '@tablee/ui'
import { Button, IconButton, LocateFixed, Maximize, ZoomIn, ZoomOut, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useJoinGroup } from '../presence/use-join-group.ts'
import styles from './view-tools.module.css'

export interface ViewToolsProps {
  readonly board: BoardHandle
  readonly onMessage: (message: ToastMessage) => void
}

/** Nearer, farther, the whole board, and back to the group. */
export function ViewTools({ board, onMessage }: ViewToolsProps): ReactNode {
  const { t } = useWords()
  const join = useJoinGroup(board, onMessage)
  return (
    <div className={styles.view} data-view="" role="group" aria-label={t('board.zoom')}>
      <IconButton label={t('board.zoomIn')} icon={<ZoomIn />} onClick={board.zoomIn} />
      <IconButton label={t('board.zoomOut')} icon={<ZoomOut />} onClick={board.zoomOut} />
      <Button
        look="quiet"
        className={styles.named}
        title={t('board.showAll')}
        icon={<Maximize aria-hidden="true" />}
        onClick={board.showAll}
      >
        <span className={styles.words}>{t('board.showAll')}</span>
      </Button>
      <Button
        look="quiet"
        className={styles.named}
        title={t('presence.join')}
        icon={<LocateFixed aria-hidden="true" />}
        onClick={join}
      >
        <span className={styles.words}>{t('presence.join')}</span>
      </Button>
    </div>
  )
}
