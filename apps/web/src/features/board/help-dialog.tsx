import type { BoardHandle } from '@tablee/canvas'
import type { ToastMessage } from '@tablee/ui'
import { Button, Dialog, LocateFixed, Redo2, Trash2, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import { useJoinGroup } from '../presence/use-join-group.ts'
import styles from './help-dialog.module.css'

/** What a finger or a mouse does; those who only read are shown the last ones. */
const GESTURES = ['add', 'move', 'write', 'several', 'undo', 'look', 'group'] as const
const READING: readonly (typeof GESTURES)[number][] = ['look', 'group']
const KEYS = ['undo', 'redo', 'copy', 'duplicate', 'remove', 'write', 'nudge', 'escape'] as const

export interface HelpDialogProps {
  readonly board: BoardHandle
  readonly writable: boolean
  readonly onRedo: () => void
  /** The person wants to see the cards that were taken away. */
  readonly onRemoved: () => void
  readonly onMessage: (message: ToastMessage) => void
  readonly onClose: () => void
}

/** How the board works, by hand and by keyboard, what was undone done again, and the way back to the others. */
export function HelpDialog({ board, writable, onRedo, onRemoved, onMessage, onClose }: HelpDialogProps): ReactNode {
  const { t } = useWords()
  const { history } = useCycle()
  const { canRedo } = useStore(history.state)
  const join = useJoinGroup(board, onMessage)
  return (
    <Dialog open onOpenChange={onClose} title={t('board.helpDialog.title')}>
      <ul className={styles.gestures}>
        {(writable ? GESTURES : READING).map((gesture) => (
          <li key={gesture}>{t(`board.helpDialog.${gesture}`)}</li>
        ))}
      </ul>
      <div className={styles.acts}>
        {writable ? (
          <Button icon={<Redo2 aria-hidden="true" />} aria-disabled={!canRedo} onClick={onRedo}>
            {t('board.redo')}
          </Button>
        ) : null}
        <Button icon={<Trash2 aria-hidden="true" />} onClick={onRemoved}>
          {t('board.removed.open')}
        </Button>
        <Button
          icon={<LocateFixed aria-hidden="true" />}
          onClick={() => {
            onClose()
            join()
          }}
        >
          {t('presence.join')}
        </Button>
      </div>
      <p>{t('board.helpDialog.list')}</p>
      {writable ? (
        <>
          <h3 className={styles.heading}>{t('board.keys.title')}</h3>
          <dl className={styles.keys}>
            {KEYS.map((key) => (
              <div key={key}>
                <dt>{t(`board.keys.${key}.keys`)}</dt>
                <dd>{t(`board.keys.${key}.does`)}</dd>
              </div>
            ))}
          </dl>
        </>
      ) : null}
    </Dialog>
  )
}
