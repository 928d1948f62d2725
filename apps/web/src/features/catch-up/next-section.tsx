import type { PlannedSession } from '@tablee/model'
import { useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { RefusalNotice } from '../../api/refusal-notice.tsx'
import looks from '../../app/looks.module.css'
import { sessionPath } from '../../app/routes.ts'
import { useCycle } from '../../cycle/cycle-context.ts'
import { MyAnswer } from '../session/my-answer.tsx'
import { countdownWords, whenWords } from '../session/session-words.ts'
import type { SessionRegistrations } from '../session/use-registrations.ts'

export interface NextSectionProps {
  readonly session: PlannedSession
  readonly registrations: SessionRegistrations
  readonly now: number
}

/** The session that comes next, and whether one comes. */
export function NextSection({ session, registrations, now }: NextSectionProps): ReactNode {
  const { t, language } = useWords()
  const { cycle, me } = useCycle()
  return (
    <section className={looks.next} aria-labelledby="next">
      <h2 id="next" tabIndex={-1}>
        {t('catchUp.next.title')}
      </h2>
      <h3 lang={me.cycle.language}>
        <Link href={sessionPath(cycle, session.id)}>{session.title}</Link>
      </h3>
      <p>
        {[whenWords(session, t, language), session.day && countdownWords(session.day, now, language)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {session.place ? <p>{session.place}</p> : null}
      <MyAnswer {...registrations} />
      {registrations.refusal ? <RefusalNotice refusal={registrations.refusal} /> : null}
    </section>
  )
}
