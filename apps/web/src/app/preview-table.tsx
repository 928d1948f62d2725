import { CircleAlert } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useId } from 'react'
import styles from './preview-table.module.css'

export interface PreviewTableProps {
  readonly caption: string
  /** The heads, that of the numbers of lines first. */
  readonly heads: readonly { readonly key: string; readonly words: string }[]
  readonly children: ReactNode
}

/** What is about to be brought in, line by line, in a table that scrolls by itself; its rows are the children. */
export function PreviewTable({ caption, heads, children }: PreviewTableProps): ReactNode {
  const id = useId()
  return (
    // reason: what scrolls must be reached by the keyboard
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroll} role="region" aria-labelledby={id} tabIndex={0}>
      <table className={styles.table}>
        <caption id={id}>{caption}</caption>
        <thead>
          <tr>
            {heads.map(({ key, words }) => (
              <th key={key} scope="col">
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}

/** What cannot be brought in as it is written. */
export function RefusedWords({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <span className={styles.refused}>
      <CircleAlert aria-hidden="true" size={18} />
      {children}
    </span>
  )
}
