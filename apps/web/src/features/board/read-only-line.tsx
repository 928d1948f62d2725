import type { Role } from '@tablee/model'
import { Eye, Lock, useAnnounce, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useEffect } from 'react'
import styles from './board-of-step.module.css'

/** Says why nothing can be written on this board, aloud too: it may come while someone writes. */
export function ReadOnlyLine({ role }: { readonly role: Role }): ReactNode {
  const { t } = useWords()
  const announce = useAnnounce()
  const Icon = role === 'observer' ? Eye : Lock
  const words = t(role === 'observer' ? 'board.readOnly.observer' : 'board.readOnly.closed')
  useEffect(() => announce(words), [announce, words])
  return (
    <p className={styles.readOnly}>
      <Icon aria-hidden="true" size={18} />
      {words}
    </p>
  )
}
