import type { PlannedSession } from '@tablee/model'
import { USUAL_TIME_ZONE } from '@tablee/model'
import { useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { RefusalNotice } from '../../api/refusal-notice.tsx'
import looks from '../../app/looks.module.css'
import { sessionPath } from '../../app/routes.ts'
import { weekdayWords } from '../../app/time-words.ts'
import { useCycle } from '../../cycle/cycle-context.ts'
import { useNow } from '../../cycle/use-now.ts'
import { MyAnswer } from '../session/my-answer.tsx'
import { zoneWordsHere } from '../session/session-clock.ts'
import { countdownWords, timeWords } from '../session/session-words.ts'
import { useRegistrations } from '../session/use-registrations.ts'
import styles from './cycle-lists.module.css'

/** The session that comes next, how far it is, and whether one comes. */
export function NextSession({ session }: { readonly session: PlannedSession }): ReactNode {
  const { t, language } = useWords()
  const { cycle, me, plan } = useCycle()
  const timeZone = useStore(plan)?.timeZone ?? USUAL_TIME_ZONE
  const registrations = useRegistrations(session.id)
  const now = useNow()
  const { day, from } = session
  return (
    <section aria-labelledby="next" className={looks.next}>
      <h2 id="next">{t('overview.nextSession')}</h2>
      <h3 lang={me.cycle.language}>
        <Link href={sessionPath(cycle, session.id)}>{session.title}</Link>
      </h3>
      {day ? (
        <p>
          {[weekdayWords(day, language), from && timeWords(from, language), zoneWordsHere(session, timeZone, t)]
            .filter(Boolean)
            .join(', ')}
          <span className={styles.role}>{countdownWords(day, now, language)}</span>
        </p>
      ) : null}
      {session.place ? <p>{session.place}</p> : null}
      <MyAnswer {...registrations} />
      {registrations.refusal ? <RefusalNotice refusal={registrations.refusal} /> : null}
    </section>
  )
}
