import { Button, Dialog, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'

export interface ConfirmDialogProps {
  readonly open: boolean
  readonly title: string
  readonly body: string
  /** What the confirming button does, as a verb. */
  readonly confirm: string
  readonly onConfirm: () => void
  readonly onCancel: () => void
}

/** Asks once more before something that others will feel. */
export function ConfirmDialog({ open, title, body, confirm, onConfirm, onCancel }: ConfirmDialogProps): ReactNode {
  const { t } = useWords()
  return (
    <Dialog
      open={open}
      onOpenChange={(wanted) => {
        if (!wanted) onCancel()
      }}
      title={title}
      description={body}
      actions={
        <>
          <Button look="danger" onClick={onConfirm}>
            {confirm}
          </Button>
          <Button onClick={onCancel}>{t('common.cancel')}</Button>
        </>
      }
    />
  )
}
