import type { Again } from '@tablee/ui'
import { Button, buttonClass, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import type { ApiRefusal } from '../api/request.ts'
import { refusalWords } from '../api/refusal-words.ts'
import { PageHeading } from './page-heading.tsx'
import { PublicPage } from './public-page.tsx'
import styles from './state-pages.module.css'

/** What takes longer than this (ms) to arrive is said to. */
const LONG = 8_000

/** Shown while a page arrives: the room, without a flash for what comes at once. `within` a frame that is already there. */
export function LoadingPage({ within = false }: { readonly within?: boolean }): ReactNode {
  const { t } = useWords()
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG)
    return () => clearTimeout(timer)
  }, [])
  const waiting = (
    <div className={styles.waiting}>
      <div role="status">
        <p>{t('common.loading')}</p>
        {isLong ? <p>{t('common.slow')}</p> : null}
      </div>
      {isLong ? <Button onClick={() => location.reload()}>{t('common.crash.reload')}</Button> : null}
    </div>
  )
  return within ? waiting : <PublicPage>{waiting}</PublicPage>
}

/** No such address. */
export function NotFoundPage({ within = false }: { readonly within?: boolean }): ReactNode {
  const { t } = useWords()
  return <StatePage within={within} title={t('common.notFound.title')} sentence={t('common.notFound.body')} />
}

/** The relay refused the page itself: no access, revoked, gone, or out of reach. */
export function RefusedPage({
  refusal,
  onRetry,
  notice = null,
}: {
  readonly refusal: ApiRefusal
  readonly onRetry?: () => void
  /** Something else to be read first. */
  readonly notice?: ReactNode
}): ReactNode {
  const { t } = useWords()
  const { title, sentence } = refusalWords(refusal, t)
  const retry =
    onRetry && (refusal.code === 'unreachable' || refusal.code === 'unreadable' || refusal.code === 'internal')
  return (
    <StatePage title={title} sentence={sentence} notice={notice}>
      {retry ? (
        <Button look="primary" onClick={onRetry}>
          {t('common.retry')}
        </Button>
      ) : null}
    </StatePage>
  )
}

/** The code of the page could not be fetched. */
export function UnloadedPage({ within, retry, retrying }: Again & { readonly within: boolean }): ReactNode {
  const { t } = useWords()
  return (
    <StatePage within={within} title={t('common.unloaded.title')} sentence={t('common.unloaded.body')}>
      <Button look="primary" busy={retrying} onClick={retry}>
        {t('common.retry')}
      </Button>
    </StatePage>
  )
}

/** Something on the page threw. */
export function CrashedPage(): ReactNode {
  const { t } = useWords()
  return (
    <StatePage title={t('common.crash.title')} sentence={t('common.crash.body')}>
      <Button look="primary" onClick={() => location.reload()}>
        {t('common.crash.reload')}
      </Button>
    </StatePage>
  )
}

interface StatePageProps {
  readonly within?: boolean
  readonly notice?: ReactNode
  readonly title: string
  readonly sentence: string
  readonly children?: ReactNode
}

function StatePage({ within = false, notice = null, title, sentence, children }: StatePageProps): ReactNode {
  const { t } = useWords()
  const content = (
    <div className={styles.state}>
      {notice}
      <EmptySeat />
      <PageHeading title={title} />
      <p>{sentence}</p>
      <div className={styles.actions}>
        {children}
        <Link href="/" className={buttonClass('plain')}>
          {t('common.backHome')}
        </Link>
      </div>
    </div>
  )
  return within ? content : <PublicPage>{content}</PublicPage>
}

/** A table with one seat pulled away: something is not where it was expected. */
function EmptySeat(): ReactNode {
  return (
    <svg viewBox="0 0 160 110" width="160" height="110" aria-hidden="true" focusable="false" className={styles.drawing}>
      <g fill="none" stroke="var(--line-strong)" strokeWidth="2" strokeDasharray="5 5">
        <rect x="128" y="36" width="18" height="34" rx="9" transform="rotate(14 137 53)" />
      </g>
      <g fill="var(--accent-line)">
        <rect x="34" y="4" width="34" height="18" rx="9" />
        <rect x="76" y="4" width="34" height="18" rx="9" />
        <rect x="34" y="88" width="34" height="18" rx="9" />
        <rect x="76" y="88" width="34" height="18" rx="9" />
        <rect x="4" y="38" width="18" height="34" rx="9" />
      </g>
      <rect x="28" y="26" width="88" height="58" rx="16" fill="var(--accent)" />
      <rect x="44" y="42" width="22" height="17" rx="3" fill="#fff" />
      <rect x="74" y="50" width="22" height="17" rx="3" fill="#fff" opacity="0.6" />
    </svg>
  )
}
