import type { PlannedSession } from '@tablee/model'
import { USUAL_TIME_ZONE } from '@tablee/model'
import { Notice, buttonClass, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { PageHeading } from '../../app/page-heading.tsx'
import { Page } from '../../app/page.tsx'
import { cyclePath, planPath, sessionPath } from '../../app/routes.ts'
import { useCycle } from '../../cycle/cycle-context.ts'
import { CalendarButton } from './calendar-button.tsx'
import { CopiedText } from './copied-text.tsx'
import styles from './session-page.module.css'
import { whenWords } from './session-words.ts'
import { cancellationOf } from './texts-of-session.ts'

/** A session that was put aside: what takes it out of calendars, and for the facilitation the text that says so. */
export function CancelledSession({ session }: { readonly session: PlannedSession }): ReactNode {
  const { t, language } = useWords()
  const { cycle, me, plan } = useCycle()
  const planned = useStore(plan)
  const timeZone = planned?.timeZone ?? USUAL_TIME_ZONE
  const leads = me.role === 'facilitation'
  const page = new URL(sessionPath(cycle, session.id), location.origin).href
  return (
    <Page width="wide">
      <PageHeading title={session.title}>
        <span lang={me.cycle.language}>{session.title}</span>
      </PageHeading>
      <Notice kind="warning">
        <p>{t('session.cancelled.title')}</p>
        {session.day ? <p>{t('session.cancelled.was', { when: whenWords(session, t, language) })}</p> : null}
      </Notice>
      {session.day ? (
        <section aria-labelledby="cancelled" className={styles.section}>
          <h2 id="cancelled">{t('session.cancelled.calendars')}</h2>
          <p className={styles.soft}>{t('session.cancelled.hint')}</p>
          <p>
            <CalendarButton session={session} label={t('session.cancelled.calendar')} />
          </p>
          {leads ? (
            <CopiedText
              label={t('session.cancelled.text')}
              text={cancellationOf({ session, timeZone, cycle: planned?.title ?? me.cycle.title, page }, t, language)}
            />
          ) : null}
        </section>
      ) : null}
      <p className={styles.buttons}>
        <Link href={cyclePath(cycle)} className={buttonClass('primary')}>
          {t('session.back')}
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
