import { Button, Notice, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { dialogOnDemand } from '../../app/dialog-on-demand.tsx'
import { useCycle } from '../cycle-context.ts'
import styles from './rescue-notice.module.css'

const RescueDialog = dialogOnDemand(async () => (await import('./rescue-dialog.tsx')).RescueDialog, 'rescue')

export interface RescueNoticeProps {
  /** Where there is little room: why is said in the dialog alone. */
  readonly brief?: boolean
}

/** Says that something written here could not be saved, and why, for as long as it is kept on this device. */
export function RescueNotice({ brief = false }: RescueNoticeProps): ReactNode {
  const { t } = useWords()
  const files = useStore(useCycle().rescues.files)
  const [open, setOpen] = useState(false)
  if (files.length === 0) return null
  const reasons = brief ? [] : [...new Set(files.map(({ code }) => t(`sync.refusals.${code}`)))]
  return (
    <div className={styles.place}>
      <Notice
        kind="refusal"
        title={t('sync.rescue.title')}
        action={<Button onClick={() => setOpen(true)}>{t('sync.rescue.see')}</Button>}
      >
        {reasons.map((reason) => (
          <p key={reason}>{reason}</p>
        ))}
      </Notice>
      {open ? <RescueDialog files={files} onClose={() => setOpen(false)} /> : null}
    </div>
  )
}
