import type { PlannedSession } from '@tablee/model'
import { useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import looks from '../../app/looks.module.css'
import { sessionPath } from '../../app/routes.ts'
import { weekdayWords } from '../../app/time-words.ts'
import { useCycle } from '../../cycle/cycle-context.ts'
import styles from './catch-up.module.css'
import { FewFirst } from './few-first.tsx'

/** The sessions that were held meanwhile, the last one first. */
export function HeldSection({ sessions }: { readonly sessions: readonly PlannedSession[] }): ReactNode {
  const { t, language } = useWords()
  const { cycle, me } = useCycle()
  if (sessions.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="sessions">
      <h2 id="sessions">{t('catchUp.held')}</h2>
      <FewFirst items={sessions}>
        {({ id, title, day }) => (
          <li key={id} className={styles.line}>
            <Link href={sessionPath(cycle, id)} className={looks.way} lang={me.cycle.language}>
              {title}
            </Link>
            {day ? <span className={looks.soft}>{weekdayWords(day, language)}</span> : null}
          </li>
        )}
      </FewFirst>
    </section>
  )
}
