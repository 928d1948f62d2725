import type { ReactNode } from 'react'
import styles from './page.module.css'

export interface PageProps {
  /** `wide` for columns, `middle` for cards of text, `narrow` for what is read line by line. */
  readonly width: 'wide' | 'middle' | 'narrow'
  readonly children: ReactNode
}

/** The column of a page inside a cycle that scrolls with the window. */
export function Page({ width, children }: PageProps): ReactNode {
  return (
    <div className={styles.page} data-width={width}>
      {children}
    </div>
  )
}
