import type { ReactNode } from 'react'
import { Fragment } from 'react'
import styles from './saying-list.module.css'

interface Saying {
  /** Where or when it is said. */
  readonly by: string
  readonly words: string
}

/** What one field says in several places or times, under each other; the words are as people wrote them. */
export function SayingList({ of }: { readonly of: readonly Saying[] }): ReactNode {
  return (
    <dl className={styles.list}>
      {of.map(({ by, words }) => (
        <Fragment key={by}>
          <dt>{by}</dt>
          <dd dir="auto">{words}</dd>
        </Fragment>
      ))}
    </dl>
  )
}
