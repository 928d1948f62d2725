import { useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import styles from './skip-link.module.css'

/** The first stop of the Tab key: past the header, to what the page is about. */
export function SkipLink(): ReactNode {
  const { t } = useWords()
  return (
    <a href="#content" className={styles.skip} onClick={goToContent}>
      {t('common.skip')}
    </a>
  )
}

// the fragment of an address may carry a secret here: the focus moves, the address does not
function goToContent(event: { preventDefault: () => void }): void {
  event.preventDefault()
  document.querySelector<HTMLElement>('#content')?.focus()
}
