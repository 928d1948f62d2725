import { isWorthTelling } from '@tablee/model/catch-up'
import { IconButton, X, useAnnounce, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useEffect } from 'react'
import { Link, useLocation } from 'wouter'
import { catchUpPath } from '../app/routes.ts'
import { untilWords } from '../app/time-words.ts'
import { useCycle } from './cycle-context.ts'
import styles from './return-band.module.css'
import { sessionEnd } from './session-end.ts'
import { useNow } from './use-now.ts'

/** « Où en est-on ? », to who is back after an absence in which something may have happened: one line, until they go there or let it be. */
export function ReturnBand(): ReactNode {
  const { t, language } = useWords()
  const { cycle, absence, plan } = useCycle()
  const announce = useAnnounce()
  const [location] = useLocation()
  const now = useNow()
  const since = useStore(absence.untold)
  const planned = useStore(plan)
  const isTold =
    since !== null &&
    planned !== null &&
    isWorthTelling({
      since,
      now,
      sessionEnds: planned.sessions.flatMap((session) => sessionEnd(session, planned.timeZone) ?? []),
    })
  const words = isTold ? t('cycle.back.since', { when: untilWords(since, now, language) }) : null
  useEffect(() => {
    if (words) announce(`${words} ${t('cycle.back.open')}`)
  }, [words, announce, t])
  if (!words || location === catchUpPath(cycle)) return null
  return (
    <div className={styles.band}>
      <p>{words}</p>
      <Link href={catchUpPath(cycle)} className={styles.open}>
        {t('cycle.back.open')}
      </Link>
      <IconButton
        label={t('cycle.back.later')}
        icon={<X aria-hidden="true" />}
        onClick={() => {
          absence.told()
          document.querySelector<HTMLElement>('#content')?.focus({ preventScroll: true })
        }}
      />
    </div>
  )
}
