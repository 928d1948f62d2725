import { CalendarDays, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { weekdayWords } from '../../app/time-words.ts'
import { sessionPath } from '../../app/routes.ts'
import { useCycle } from '../../cycle/cycle-context.ts'
import { durationWords } from '../../cycle/duration-words.ts'
import styles from './cycle-lists.module.css'

/** The half-days of the cycle, with the steps that each runs. */
export function SessionsList(): ReactNode {
  const { t, language } = useWords()
  const { cycle, plan } = useCycle()
  const planned = useStore(plan)
  if (!planned || planned.sessions.length === 0) return null
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">{t('overview.sessions')}</h2>
      <ol className={styles.sessions}>
        {planned.sessions.map((session) => (
          <li key={session.id}>
            <CalendarDays aria-hidden="true" size={22} strokeWidth={1.75} />
            <div>
              <h3 lang={planned.language}>
                <Link href={sessionPath(cycle, session.id)}>{session.title}</Link>
              </h3>
              <p>{session.day ? weekdayWords(session.day, language) : t('overview.noDate')}</p>
              <p>{durationWords(session.minutes, t)}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
