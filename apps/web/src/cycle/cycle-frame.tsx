import { Button, CloudOff, Notice, TriangleAlert, useAnnounce, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useEffect, useRef, useState } from 'react'
import { Footer } from '../app/footer.tsx'
import { SkipLink } from '../app/skip-link.tsx'
import { useCycle } from './cycle-context.ts'
import styles from './cycle-frame.module.css'
import { CycleHeader } from './cycle-header.tsx'
import { useCurrentPlace } from './current-place.ts'

/** What stands around every page of a cycle: its header, and under the pages about the cycle the footer. */
export function CycleFrame({ children }: { readonly children: ReactNode }): ReactNode {
  const { t } = useWords()
  const { cycle, me, plan } = useCycle()
  const place = useCurrentPlace(cycle, useStore(plan))
  useSpokenLine()
  return (
    <div className={styles.frame} data-view={place?.current.view ?? 'page'}>
      <SkipLink />
      <CycleHeader place={place} />
      {me.protected ? null : (
        <p className={styles.unprotected}>
          <TriangleAlert aria-hidden="true" size={18} />
          {t(place ? 'common.unprotectedShort' : 'common.unprotected')}
        </p>
      )}
      <OfflineLine />
      <UnkeptNotice />
      <main id="content" tabIndex={-1} className={styles.main}>
        {children}
      </main>
      {place ? null : <Footer />}
    </div>
  )
}

/** Speaks when the line is lost and when it is back, and nothing of what is saved in between. */
function useSpokenLine(): void {
  const { t } = useWords()
  const announce = useAnnounce()
  const { line } = useStore(useCycle().save)
  const wasOffline = useRef(false)
  useEffect(() => {
    if (line === 'offline' && !wasOffline.current) announce(t('common.save.offline'))
    if (line === 'online' && wasOffline.current) announce(t('common.save.back'))
    if (line === 'offline' || line === 'online') wasOffline.current = line === 'offline'
  }, [line, announce, t])
}

/** On narrow screens the header has only room for « Hors ligne »; what reassures stands below it. Spoken by the header. */
function OfflineLine(): ReactNode {
  const { t } = useWords()
  const { line, readOnly } = useStore(useCycle().save)
  if (line !== 'offline' || readOnly) return null
  return (
    <p className={styles.offline} aria-hidden="true">
      <CloudOff size={18} />
      {t('common.save.offline') + t('common.save.offlineWriting')}
    </p>
  )
}

/** Says that the last thing written came too late, until the reader has seen it. */
function UnkeptNotice(): ReactNode {
  const { t } = useWords()
  const count = useStore(useCycle().unkept)
  const [seen, setSeen] = useState(0)
  if (count === seen) return null
  return (
    <div className={styles.notice}>
      <Notice
        kind="refusal"
        title={t('cycle.unkept.title')}
        action={<Button onClick={() => setSeen(count)}>{t('cycle.unkept.understood')}</Button>}
      >
        <p>{t('cycle.unkept.body')}</p>
      </Notice>
    </div>
  )
}
