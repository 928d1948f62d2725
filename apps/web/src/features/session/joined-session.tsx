import type { PlannedSession } from '@tablee/model'
import { USUAL_TIME_ZONE } from '@tablee/model'
import { Notice, buttonClass, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { PageHeading } from '../../app/page-heading.tsx'
import { Page } from '../../app/page.tsx'
import { planPath, sessionPath } from '../../app/routes.ts'
import { useCycle } from '../../cycle/cycle-context.ts'
import { CalendarButton } from './calendar-button.tsx'
import { CopiedText } from './copied-text.tsx'
import styles from './session-page.module.css'
import { whenWords } from './session-words.ts'
import { joiningOf } from './texts-of-session.ts'

interface JoinedSessionProps {
  readonly session: PlannedSession
  /** The one that goes on for both. */
  readonly kept: PlannedSession
}

/** A session that was joined to another: the way there, what brings calendars up to date, the text that says so. */
export function JoinedSession({ session, kept }: JoinedSessionProps): ReactNode {
  const { t, language } = useWords()
  const { cycle, me, plan } = useCycle()
  const planned = useStore(plan)
  const timeZone = planned?.timeZone ?? USUAL_TIME_ZONE
  const leads = me.role === 'facilitation'
  const title = { title: kept.title }
  const page = new URL(sessionPath(cycle, session.id), location.origin).href
  return (
    <Page width="wide">
      <PageHeading title={session.title}>
        <span lang={me.cycle.language}>{session.title}</span>
      </PageHeading>
      <Notice kind="info">
        <p>{t('session.joined.title', title)}</p>
        {session.day ? <p>{t('session.cancelled.was', { when: whenWords(session, t, language) })}</p> : null}
        <p>{t('session.joined.now', { when: whenWords(kept, t, language) })}</p>
        {me.role === 'observer' ? null : <p>{t('session.joined.answers')}</p>}
      </Notice>
      {session.day ? (
        <section aria-labelledby="calendars" className={styles.section}>
          <h2 id="calendars">{t('session.cancelled.calendars')}</h2>
          <p className={styles.soft}>{t('session.joined.hint')}</p>
          <div className={styles.buttons}>
            <CalendarButton session={session} label={t('session.joined.calendar')} />
            {kept.day ? <CalendarButton session={kept} label={t('session.joined.kept', title)} /> : null}
          </div>
          {leads ? (
            <CopiedText
              label={t('session.cancelled.text')}
              text={joiningOf({ session, kept, timeZone, cycle: planned?.title ?? me.cycle.title, page }, t, language)}
            />
          ) : null}
        </section>
      ) : null}
      <p className={styles.buttons}>
        <Link href={sessionPath(cycle, kept.id)} className={buttonClass('primary')}>
          {t('session.joined.open', title)}
        </Link>
        {leads ? (
          <Link href={planPath(cycle)} className={buttonClass('plain')}>
            {t('plan.title')}
          </Link>
        ) : null}
      </p>
    </Page>
  )
}
