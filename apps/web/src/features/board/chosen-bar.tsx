import type { ReactNode } from 'react'
import styles from './board-tools.module.css'

/** What can be done to what is chosen, in a line above the tools. */
export function ChosenBar({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode {
  return (
    <div className={styles.selected} role="group" aria-label={label}>
      {children}
    </div>
  )
}
