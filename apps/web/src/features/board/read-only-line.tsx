import type { Role } from '@tablee/model'
import { Eye, Lock, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import styles from './board-of-step.module.css'

/** Says why nothing can be written on this board. */
export function ReadOnlyLine({ role }: { readonly role: Role }): ReactNode {
  const { t } = useWords()
  const Icon = role === 'observer' ? Eye : Lock
  return (
    <p className={styles.readOnly}>
      <Icon aria-hidden="true" size={18} />
      {t(role === 'observer' ? 'board.readOnly.observer' : 'board.readOnly.closed')}
    </p>
  )
}
