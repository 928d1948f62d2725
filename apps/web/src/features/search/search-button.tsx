import { Button, Search, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useEffect, useState } from 'react'
import { dialogOnDemand } from '../../app/dialog-on-demand.tsx'
import styles from './search-button.module.css'

const SearchDialog = dialogOnDemand(async () => (await import('./search-dialog.tsx')).SearchDialog)

/** « Chercher », on every page of a cycle, and Ctrl or ⌘ with K. What was looked for is there again when one comes back to it. */
export function SearchButton(): ReactNode {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  const [query, setQuery] = useState('')
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const asks =
        (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k'
      if (!asks || document.querySelector('[role="dialog"]')) return
      event.preventDefault()
      setOpen(true)
    }
    document.addEventListener('keydown', press, { capture: true })
    return () => document.removeEventListener('keydown', press, { capture: true })
  }, [])
  return (
    <>
      <Button
        look="quiet"
        className={styles.search}
        icon={<Search aria-hidden="true" />}
        title={t('search.keys')}
        aria-keyshortcuts="Control+K Meta+K"
        onPointerEnter={SearchDialog.fetch}
        onClick={() => setOpen(true)}
      >
        <span className={styles.label}>{t('search.open')}</span>
      </Button>
      {open ? <SearchDialog query={query} onQuery={setQuery} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
