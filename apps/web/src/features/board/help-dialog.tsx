import { Dialog, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import styles from './choice-list.module.css'

const LINES = ['add', 'move', 'write', 'undo', 'look'] as const

/** How the board works, in five lines, and the way out to the list. */
export function HelpDialog({
  open,
  onOpenChange,
}: {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}): ReactNode {
  const { t } = useWords()
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('board.helpDialog.title')}>
      <ol className={styles.lines}>
        {LINES.map((line) => (
          <li key={line}>{t(`board.helpDialog.${line}`)}</li>
        ))}
      </ol>
      <p>{t('board.helpDialog.list')}</p>
    </Dialog>
  )
}
