import { Button, ChevronDown, Dialog, FieldFrame, VisuallyHidden, classNames, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useId, useState } from 'react'
import styles from './choice-dialog.module.css'

/** How a field that is chosen in a dialog is named. */
export interface ChoiceFieldProps {
  readonly label: string
  readonly labelHidden: boolean
  readonly hint?: string | null
  readonly error?: string | null
}

export interface ChoiceDialogProps extends ChoiceFieldProps {
  /** What is chosen now. */
  readonly shown: ReactNode
  readonly isEmpty: boolean
  readonly children: ReactNode
}

/** A field whose several values are chosen in a dialog: shows them, and opens it. */
export function ChoiceDialog(props: ChoiceDialogProps): ReactNode {
  const { label, labelHidden, hint, error, shown, isEmpty, children } = props
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  const id = useId()
  const name = labelHidden ? null : (
    <span aria-hidden="true" className={styles.label}>
      {label}
    </span>
  )
  return (
    <FieldFrame {...{ id, name, hint, error }}>
      {(described) => (
        <>
          <button
            type="button"
            aria-haspopup="dialog"
            aria-describedby={described}
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
        </>
      )}
    </FieldFrame>
  )
}
