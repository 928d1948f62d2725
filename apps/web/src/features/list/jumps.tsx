import { ChevronDown, buttonClass, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useRef } from 'react'
import styles from './jumps.module.css'

/** A place further down a long page. */
export interface Jump {
  /** The id of its heading. */
  readonly to: string
  readonly words: ReactNode
}

/** « Aller à… »: links to what a long page holds. */
export function Jumps({ jumps }: { readonly jumps: readonly Jump[] }): ReactNode {
  const { t } = useWords()
  const details = useRef<HTMLDetailsElement>(null)
  const close = (): void => {
    if (details.current) details.current.open = false
  }
  return (
    <details
      ref={details}
      className={styles.jumps}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        close()
        details.current?.querySelector('summary')?.focus()
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) close()
      }}
    >
      <summary className={buttonClass()}>
        {t('list.goTo')}
        <ChevronDown aria-hidden="true" />
      </summary>
      <ul className={styles.list}>
        {jumps.map(({ to, words }) => (
          <li key={to}>
            <a href={`#${to}`} className={styles.jump} onClick={close}>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
