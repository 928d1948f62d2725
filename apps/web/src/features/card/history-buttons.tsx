import type { ToastMessage } from '@tablee/ui'
import { Button, IconButton, Redo2, Undo2, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import styles from './history-buttons.module.css'
import { useHistoryKeys } from './use-history-keys.ts'
import type { ToldUndo } from './use-told-undo.ts'

/** Undo and redo of what this person did in this tab, by button and by keyboard. */
export function HistoryButtons({
  onMessage,
  told,
}: {
  readonly onMessage: (message: ToastMessage | null) => void
  /** Says what an undo takes away with what others wrote. */
  readonly told?: ToldUndo
}): ReactNode {
  const { t } = useWords()
  const { canUndo, canRedo } = useStore(useCycle().history.state)
  const { undo, redo } = useHistoryKeys(onMessage, told)
  // never `disabled`, which would throw away the focus of who undoes to the end
  return (
    <div className={styles.buttons}>
      <Button look="quiet" icon={<Undo2 aria-hidden="true" />} aria-disabled={!canUndo} onClick={undo}>
        {t('list.undo')}
      </Button>
      <IconButton label={t('list.redo')} icon={<Redo2 />} aria-disabled={!canRedo} onClick={redo} />
    </div>
  )
}
