import type { PlannedSession } from '@tablee/model'
import { Button, Flag, Timer, buttonClass, useAnnounce, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { saveFile } from '../../api/download-export.ts'
import { RefusalNotice } from '../../api/refusal-notice.tsx'
import type { ApiRefusal } from '../../api/request.ts'
import { requestFile } from '../../api/request.ts'
import { useCycle } from '../../cycle/cycle-context.ts'
import { durationWords } from '../../cycle/duration-words.ts'
import styles from './session-page.module.css'
import { countdownWords, hoursWords, whenWords } from './session-words.ts'

/** When and where the session is, the way to its call, and its file for calendars. */
export function SessionWhen({ session }: { readonly session: PlannedSession }): ReactNode {
  const { t, language } = useWords()
  const hours = hoursWords(session, t, language)
  return (
    <section aria-label={whenWords(session, t, language)} className={styles.when}>
      <p className={styles.day}>
        {whenWords(session, t, language)}
        {session.day ? (
          <span className={styles.soft}> · {countdownWords(session.day, Date.now(), language)}</span>
        ) : null}
      </p>
      <p className={styles.fact}>
        <Timer aria-hidden="true" size={22} />
        <span>{hours ? `${hours} (${durationWords(session.minutes, t)})` : durationWords(session.minutes, t)}</span>
      </p>
      <p className={styles.fact}>
        <Flag aria-hidden="true" size={22} />
        <span>{session.place || (session.link ? t('session.byCall') : t('session.noPlace'))}</span>
      </p>
      <div className={styles.buttons}>
        {session.link ? (
          <a href={session.link} target="_blank" rel="noopener noreferrer external" className={buttonClass('plain')}>
            {t('session.call')}
          </a>
        ) : null}
        {session.day ? (
          <CalendarButton session={session} />
        ) : (
          <p className={styles.soft}>{t('session.calendarWaits')}</p>
        )}
      </div>
    </section>
  )
}

function CalendarButton({ session }: { readonly session: PlannedSession }): ReactNode {
  const { t } = useWords()
  const { cycle } = useCycle()
  const announce = useAnnounce()
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null)
  const save = async (): Promise<void> => {
    const file = await requestFile(`/api/cycles/${cycle}/sessions/${session.id}/calendar`)
    setRefusal(file.ok ? null : file.error)
    if (!file.ok || !file.value) return
    saveFile(file.value)
    announce(file.value.name)
  }
  return (
    <>
      <Button onClick={() => void save()}>{t('session.calendar')}</Button>
      {refusal ? <RefusalNotice refusal={refusal} onRetry={() => void save()} /> : null}
    </>
  )
}
