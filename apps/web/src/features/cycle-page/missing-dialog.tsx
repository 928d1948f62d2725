import { Button, Dialog, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { MissingLines } from './missing-lines.tsx'
import { useMissing } from './use-missing.ts'

/** The same as on the page of the cycle, over the work of the step that asks it. */
export function MissingDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useWords()
  const missing = useMissing()
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('overview.missing.title')}
      actions={<Button onClick={onClose}>{t('common.close')}</Button>}
    >
      {missing === null ? <p>{t('overview.missing.unread')}</p> : null}
      {missing === 'waiting' ? <p role="status">{t('common.loading')}</p> : null}
      {missing === null || missing === 'waiting' ? null : <MissingLines missing={missing} />}
    </Dialog>
  )
}
