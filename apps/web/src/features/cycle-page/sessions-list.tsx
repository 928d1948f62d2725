import { CalendarDays, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { weekdayWords } from '../../app/time-words.ts'
import { useCycle } from '../../cycle/cycle-context.ts'
import styles from './cycle-lists.module.css'

/** The half-days of the cycle, with the steps that each runs. */
export function SessionsList(): ReactNode {
  const { t, language } = useWords()
  const { plan } = useCycle()
  const planned = useStore(plan)
  if (!planned || planned.sessions.length === 0) return null
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">{t('cycle.sessions')}</h2>
      <ol className={styles.sessions}>
        {planned.sessions.map((session) => (
          <li key={session.id}>
            <CalendarDays aria-hidden="true" size={22} strokeWidth={1.75} />
            <div>
              <h3 lang={planned.language}>{session.title}</h3>
              <p>{session.day ? weekdayWords(session.day, language) : t('cycle.noDate')}</p>
              <p>{durationWords(session.minutes, t)}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

function durationWords(minutes: number, t: ReturnType<typeof useWords>['t']): string {
  const rest = minutes % 60
  const hours = (minutes - rest) / 60
  return rest === 0
    ? t('cycle.hours', { hours })
    : t('cycle.minutes', { hours, minutes: String(rest).padStart(2, '0') })
}
