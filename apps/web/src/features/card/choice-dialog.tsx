import { Button, ChevronDown, Dialog, VisuallyHidden, classNames, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import styles from './choice-dialog.module.css'

export interface ChoiceDialogProps {
  readonly label: string
  readonly labelHidden: boolean
  /** What is chosen now. */
  readonly shown: ReactNode
  readonly isEmpty: boolean
  readonly children: ReactNode
}

/** A field whose several values are chosen in a dialog: shows them, and opens it. */
export function ChoiceDialog({ label, labelHidden, shown, isEmpty, children }: ChoiceDialogProps): ReactNode {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  return (
    <div className={styles.field}>
      {labelHidden ? null : (
        <span aria-hidden="true" className={styles.label}>
          {label}
        </span>
      )}
      <button
        type="button"
        aria-haspopup="dialog"
        className={classNames(styles.open, labelHidden && styles.bare)}
        onClick={() => setOpen(true)}
      >
        <span className={styles.shown}>
          <VisuallyHidden>{label} </VisuallyHidden>
          {isEmpty ? <span className={styles.empty}>{t('list.choose')}</span> : shown}
        </span>
        <ChevronDown aria-hidden="true" size={20} />
      </button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={label}
        actions={
          <Button look="primary" onClick={() => setOpen(false)}>
            {t('list.done')}
          </Button>
        }
      >
        {children}
      </Dialog>
    </div>
  )
}
