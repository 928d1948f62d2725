import type { PlannedSession } from '@tablee/model'
import { USUAL_TIME_ZONE } from '@tablee/model'
import { Flag, Timer, buttonClass, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import looks from '../../app/looks.module.css'
import { useCycle } from '../../cycle/cycle-context.ts'
import { durationWords } from '../../cycle/duration-words.ts'
import { useNow } from '../../cycle/use-now.ts'
import { CalendarButton } from './calendar-button.tsx'
import { readerWhen, zoneWordsHere } from './session-clock.ts'
import styles from './session-page.module.css'
import { countdownWords, hoursWords, whenWords } from './session-words.ts'

/** When and where the session is, the way to its call, and its file for calendars. */
export function SessionWhen({ session }: { readonly session: PlannedSession }): ReactNode {
  const { t, language } = useWords()
  const timeZone = useStore(useCycle().plan)?.timeZone ?? USUAL_TIME_ZONE
  const now = useNow()
  const hours = [hoursWords(session, t, language), zoneWordsHere(session, timeZone, t)].filter(Boolean).join(', ')
  const here = readerWhen(session, timeZone, t, language)
  return (
    <section aria-label={whenWords(session, t, language)} className={looks.panel}>
      <p className={styles.day}>
        {whenWords(session, t, language)}
        {session.day ? <span className={styles.soft}> · {countdownWords(session.day, now, language)}</span> : null}
      </p>
      <p className={styles.fact}>
        <Timer aria-hidden="true" size={22} />
        <span>
          {hours ? `${hours} (${durationWords(session.minutes, t)})` : durationWords(session.minutes, t)}
          {here ? <span className={styles.here}>{t('session.here', { when: here })}</span> : null}
        </span>
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
          <CalendarButton session={session} label={t('session.calendar')} />
        ) : (
          <p className={styles.soft}>{t('session.calendarWaits')}</p>
        )}
      </div>
    </section>
  )
}
