import { useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import styles from './footer.module.css'

/** What stands under every page: where writings stay, and what Tablée is made of. */
export function Footer(): ReactNode {
  const { t } = useWords()
  return (
    <footer className={styles.footer}>
      <div className={styles.inside}>
        <p>{t('common.footer.privacy')}</p>
        <a href="/licences.html">{t('common.footer.licences')}</a>
      </div>
    </footer>
  )
}
