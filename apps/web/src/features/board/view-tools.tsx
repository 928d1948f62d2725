import type { BoardHandle } from '@tablee/canvas'
import { Button, IconButton, Maximize, ZoomIn, ZoomOut, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import styles from './view-tools.module.css'

/** Nearer, farther, and the whole board. */
export function ViewTools({ board }: { readonly board: BoardHandle }): ReactNode {
  const { t } = useWords()
  return (
    <div className={styles.view} role="group" aria-label={t('board.zoom')}>
      <IconButton label={t('board.zoomOut')} icon={<ZoomOut />} onClick={board.zoomOut} />
      <IconButton label={t('board.zoomIn')} icon={<ZoomIn />} onClick={board.zoomIn} />
      <Button
        look="quiet"
        className={styles.all}
        title={t('board.showAll')}
        icon={<Maximize aria-hidden="true" />}
        onClick={board.showAll}
      >
        <span className={styles.words}>{t('board.showAll')}</span>
      </Button>
    </div>
  )
}
