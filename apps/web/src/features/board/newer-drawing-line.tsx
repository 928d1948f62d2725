import type { DrawingHandle } from '@tablee/canvas'
import { useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import styles from './board-of-step.module.css'

/** Says that this page is too old for what was drawn on the board, where it is. */
export function NewerDrawingLine({ drawing }: { readonly drawing: DrawingHandle }): ReactNode {
  const { t } = useWords()
  return useStore(drawing.state).isNewer ? <p className={styles.told}>{t('board.drawing.newer')}</p> : null
}
