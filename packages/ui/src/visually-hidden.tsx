import type { ReactNode } from 'react'
import styles from './visually-hidden.module.css'

/** Words for screen readers only; with `id`, what they name can point at them. */
export function VisuallyHidden({ id, children }: { readonly id?: string; readonly children: ReactNode }): ReactNode {
  return (
    <span id={id} className={styles.hidden}>
      {children}
    </span>
  )
}
