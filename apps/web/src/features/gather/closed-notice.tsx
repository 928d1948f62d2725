import { Notice, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'

/** Says to who is writing in a dialog that it cannot be done any more, and that their words are still there. */
export function ClosedNotice(): ReactNode {
  const { t } = useWords()
  return (
    <Notice kind="refusal">
      <p>{t('gather.closed')}</p>
    </Notice>
  )
}
