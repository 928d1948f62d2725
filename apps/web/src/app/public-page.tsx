import { classNames, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { Footer } from './footer.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import styles from './public-page.module.css'
import { SkipLink } from './skip-link.tsx'
import { TableMark } from './table-mark.tsx'

/** A page outside of any cycle: mark, languages, content, footer. `width`: a reading column, or the whole table. */
export function PublicPage({
  width = 'column',
  children,
}: {
  readonly width?: 'column' | 'wide'
  readonly children: ReactNode
}): ReactNode {
  const { t } = useWords()
  return (
    <>
      <SkipLink />
      <header className={styles.header}>
        <Link href="/" className={styles.brand}>
          <TableMark />
          <span>{t('common.product')}</span>
        </Link>
        <LanguageSwitch />
      </header>
      <main id="content" tabIndex={-1} className={classNames(styles.main, styles[width])}>
        {children}
      </main>
      <Footer />
    </>
  )
}
