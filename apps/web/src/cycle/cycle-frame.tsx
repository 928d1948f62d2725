import { Button, CloudOff, TriangleAlert, UserRound, offlineMore, useAnnounce, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import type { RefusalCode } from '@tablee/provider'
import type { Translate } from '@tablee/words'
import { useEffect, useRef, useState } from 'react'
import { Footer } from '../app/footer.tsx'
import { SkipLink } from '../app/skip-link.tsx'
import { useAtRelay } from './at-relay.ts'
import { useCycle } from './cycle-context.ts'
import styles from './cycle-frame.module.css'
import { CycleHeader } from './cycle-header.tsx'
import { useCurrentPlace } from './current-place.ts'
import { FillingNotice } from './filling-notice.tsx'
import { ReturnBand } from './return-band.tsx'
import { RescueNotice } from './rescue/rescue-notice.tsx'

/** Reasons that go away by themselves in a moment. */
const BRIEF: readonly RefusalCode[] = ['restart', 'behind']

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
      <ReasonLine />
      <RoleLine />
      <FillingNotice />
      <ReturnBand />
      <RescueNotice brief={place?.current.view === 'board'} />
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
  const { line, readOnly } = useStore(useCycle().save)
  const atRelay = useAtRelay()
  const wasOffline = useRef(false)
  useEffect(() => {
    if (line === 'offline' && !wasOffline.current) announce(offlineWords(t, readOnly, atRelay))
    if (line === 'online' && wasOffline.current) announce(t('sync.save.back'))
    if (line === 'offline' || line === 'online') wasOffline.current = line === 'offline'
  }, [line, readOnly, atRelay, announce, t])
}

/** The header has only room for « Hors ligne », and goes with the page; what reassures stays in sight. Spoken when it begins. */
function OfflineLine(): ReactNode {
  const { t } = useWords()
  const { line, readOnly } = useStore(useCycle().save)
  const atRelay = useAtRelay()
  if (line !== 'offline') return null
  return (
    <p className={styles.offline} aria-hidden="true">
      <CloudOff size={18} />
      {offlineWords(t, readOnly, atRelay)}
    </p>
  )
}

function offlineWords(t: Translate, readOnly: boolean, atRelay: boolean): string {
  return t('sync.save.offline') + t(offlineMore(readOnly, atRelay))
}

/** Says what bars the way to the relay, and what to do: « Enregistré » and « Hors ligne » say only that it is barred. */
function ReasonLine(): ReactNode {
  const { t } = useWords()
  const { line, reason } = useStore(useCycle().save)
  const announce = useAnnounce()
  // a restart is over before it can be read; one that lasts is said
  const isWorthSaying = reason !== null && line !== 'online' && (line !== 'connecting' || !BRIEF.includes(reason))
  const words = isWorthSaying ? t(`sync.refusals.${reason}`) : null
  useEffect(() => {
    if (words) announce(words)
  }, [words, announce])
  if (!words) return null
  return (
    <p className={styles.reason}>
      <TriangleAlert aria-hidden="true" size={18} />
      <span>{words}</span>
      {line === 'refused' ? <Button onClick={() => location.reload()}>{t('common.crash.reload')}</Button> : null}
    </p>
  )
}

/** Says that one was given another role, until that is read. */
function RoleLine(): ReactNode {
  const { t } = useWords()
  const { me } = useCycle()
  const announce = useAnnounce()
  const [known, know] = useState(me.role)
  const words = known === me.role ? null : t(`cycle.newRole.${me.role}`)
  useEffect(() => {
    if (words) announce(words)
  }, [words, announce])
  if (!words) return null
  return (
    <section className={styles.reason} aria-label={t('cycle.newRole.title')}>
      <UserRound aria-hidden="true" size={18} />
      <span>{words}</span>
      <Button onClick={() => know(me.role)}>{t('cycle.newRole.read')}</Button>
    </section>
  )
}
