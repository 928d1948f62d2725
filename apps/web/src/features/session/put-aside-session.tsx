import type { PlannedSession } from '@tablee/model'
import { USUAL_TIME_ZONE } from '@tablee/model'
import { buttonClass, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { PageHeading } from '../../app/page-heading.tsx'
import { Page } from '../../app/page.tsx'
import { planPath, sessionPath } from '../../app/routes.ts'
import { useCycle } from '../../cycle/cycle-context.ts'
import { CopiedText } from './copied-text.tsx'
import styles from './session-page.module.css'
import type { SessionInCycle } from './texts-of-session.ts'

export interface PutAsideSessionProps {
  readonly session: PlannedSession
  /** Says what became of it. */
  readonly notice: ReactNode
  /** Brings calendars up to date, for a session that had a day: why, and the buttons. */
  readonly calendars: { readonly hint: string; readonly buttons: ReactNode }
  /** The text by which the facilitation says what became of it. */
  readonly text: (session: SessionInCycle) => string
  /** Where to go on from here. */
  readonly onward: { readonly href: string; readonly label: string }
}

/** The page of a session that will not be held, because it was cancelled or joined to another. */
export function PutAsideSession({ session, notice, calendars, text, onward }: PutAsideSessionProps): ReactNode {
  const { t } = useWords()
  const { cycle, me, plan } = useCycle()
  const planned = useStore(plan)
  const leads = me.role === 'facilitation'
  const inCycle = {
    session,
    timeZone: planned?.timeZone ?? USUAL_TIME_ZONE,
    cycle: planned?.title ?? me.cycle.title,
    page: new URL(sessionPath(cycle, session.id), location.origin).href,
  }
  return (
    <Page width="wide">
      <PageHeading title={session.title}>
        <span lang={me.cycle.language}>{session.title}</span>
      </PageHeading>
      {notice}
      {session.day ? (
        <section aria-labelledby="calendars" className={styles.section}>
          <h2 id="calendars">{t('session.cancelled.calendars')}</h2>
          <p className={styles.soft}>{calendars.hint}</p>
          <div className={styles.buttons}>{calendars.buttons}</div>
          {leads ? <CopiedText label={t('session.cancelled.text')} text={text(inCycle)} /> : null}
        </section>
      ) : null}
      <p className={styles.buttons}>
        <Link href={onward.href} className={buttonClass('primary')}>
          {onward.label}
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
