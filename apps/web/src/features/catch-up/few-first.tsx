import { Button, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useRef, useState } from 'react'
import styles from './catch-up.module.css'

/** So many are shown at once: whoever comes back reads a minute. */
const AT_ONCE = 6
const MORE = 40

/** The first of `items`, and a button that shows the next ones and takes the reader to them. */
export function FewFirst<T>({
  items,
  children,
}: {
  readonly items: readonly T[]
  /** An `li` with a key of its own. */
  readonly children: (item: T) => ReactNode
}): ReactNode {
  const { t } = useWords()
  const [most, setMost] = useState(AT_ONCE)
  const list = useRef<HTMLUListElement>(null)
  const left = items.length - most
  return (
    <>
      <ul ref={list} tabIndex={-1} className={styles.list}>
        {items.slice(0, most).map(children)}
      </ul>
      {left > 0 ? (
        <Button
          look="quiet"
          onClick={() => {
            setMost(most + MORE)
            // the button may be gone with the last of them
            list.current?.focus({ preventScroll: true })
          }}
        >
          {t('catchUp.more', { count: Math.min(left, MORE) })}
        </Button>
      ) : null}
    </>
  )
}
