import { Notice, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useCycle } from './cycle-context.ts'

/** Says in a dialog that asks the relay for a change that it has to wait for the line; nothing while the line is there. */
export function OfflineNotice(): ReactNode {
  const { t } = useWords()
  const { line } = useStore(useCycle().save)
  if (line !== 'offline') return null
  return (
    <Notice kind="info">
      <p role="status">{t('sync.save.asking')}</p>
    </Notice>
  )
}
