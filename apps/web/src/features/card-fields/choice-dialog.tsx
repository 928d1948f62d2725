import { Button, ChevronDown, CircleAlert, Dialog, VisuallyHidden, classNames, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useId, useState } from 'react'
import styles from './choice-dialog.module.css'

export interface ChoiceDialogProps {
  readonly label: string
  readonly labelHidden: boolean
  readonly hint?: string | null
  readonly error?: string | null
  /** What is chosen now. */
  readonly shown: ReactNode
  readonly isEmpty: boolean
  readonly children: ReactNode
}

/** A field whose several values are chosen in a dialog: shows them, and opens it. */
export function ChoiceDialog({
  label,
  labelHidden,
  hint,
  error,
  shown,
  isEmpty,
  children,
}: ChoiceDialogProps): ReactNode {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  const id = useId()
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <div className={styles.field}>
      {labelHidden ? null : (
        <span aria-hidden="true" className={styles.label}>
          {label}
        </span>
      )}
      {hint ? (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      ) : null}
      <button
        type="button"
        aria-haspopup="dialog"
        aria-describedby={described || undefined}
        className={classNames(styles.open, labelHidden && styles.bare)}
        onClick={() => setOpen(true)}
      >
        <span className={styles.shown}>
          <VisuallyHidden>{label} </VisuallyHidden>
          {isEmpty ? <span className={styles.empty}>{t('list.choose')}</span> : shown}
        </span>
        <ChevronDown aria-hidden="true" size={20} />
      </button>
      {error ? (
        <p id={`${id}-error`} className={styles.error}>
          <CircleAlert aria-hidden="true" size={18} />
          {error}
        </p>
      ) : null}
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
