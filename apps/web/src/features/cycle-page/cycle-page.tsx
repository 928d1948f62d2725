import type { Plan } from '@tablee/model'
import { Button, CalendarDays, ListChecks, Notice, Pencil, Users, buttonClass, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { Link } from 'wouter'
import { dialogOnDemand } from '../../app/dialog-on-demand.tsx'
import { useWordsOf } from '../../app/language.tsx'
import { PageHeading } from '../../app/page-heading.tsx'
import { Page } from '../../app/page.tsx'
import { accessPath, catchUpPath, planPath } from '../../app/routes.ts'
import { LoadingPage } from '../../app/state-pages.tsx'
import { untilWords } from '../../app/time-words.ts'
import { useCycle } from '../../cycle/cycle-context.ts'
import { nextOf } from '../../cycle/session-end.ts'
import { useNow } from '../../cycle/use-now.ts'
import styles from './cycle-page.module.css'
import { MissingList } from './missing-list.tsx'
import { MySeat } from './my-seat.tsx'
import { NextSession } from './next-session.tsx'
import { PeopleList } from './people-list.tsx'
import { QuestionsList } from './questions-list.tsx'
import { SessionsList } from './sessions-list.tsx'
import { StepsList } from './steps-list.tsx'

const NameCycleDialog = dialogOnDemand(
  async () => (await import('../plan/name-cycle-dialog.tsx')).NameCycleDialog,
  'plan',
)

/** The whole of a cycle: its steps, its questions, its sessions, its people and one's own seat. */
export function CyclePage(): ReactNode {
  return useWordsOf('plan') ? <WordedCyclePage /> : <LoadingPage within />
}

function WordedCyclePage(): ReactNode {
  const { t, language } = useWords()
  const { cycle, me, plan } = useCycle()
  const planned = useStore(plan)
  const { demo, expiresAt } = me.cycle
  const now = useNow()
  const [naming, setNaming] = useState<Plan | null>(null)
  const next = planned && nextOf(planned.sessions, planned.timeZone, now)
  return (
    <Page width="wide">
      <header className={styles.head}>
        <div className={styles.title}>
          {planned?.territory ? <p className={styles.territory}>{planned.territory}</p> : null}
          <div className={styles.name}>
            <PageHeading title={planned?.title ?? me.cycle.title} />
            {planned && me.role === 'facilitation' ? (
              <Button
                look="quiet"
                icon={<Pencil aria-hidden="true" />}
                aria-label={t('plan.cycle.edit')}
                onClick={() => setNaming(planned)}
              >
                {t('plan.cycle.editShort')}
              </Button>
            ) : null}
          </div>
          {naming ? <NameCycleDialog plan={naming} onClose={() => setNaming(null)} /> : null}
        </div>
        <p className={styles.ways}>
          <Link href={catchUpPath(cycle)} className={buttonClass('plain')}>
            <ListChecks aria-hidden="true" />
            {t('cycle.back.open')}
          </Link>
          {me.role === 'facilitation' ? (
            <>
              <Link href={planPath(cycle)} className={buttonClass('plain')}>
                <CalendarDays aria-hidden="true" />
                {t('overview.toPlan')}
              </Link>
              <Link href={accessPath(cycle)} className={buttonClass('plain')}>
                <Users aria-hidden="true" />
                {t('overview.access')}
              </Link>
            </>
          ) : null}
        </p>
      </header>
      {demo && expiresAt !== null ? (
        <Notice title={t('overview.demo.title')}>
          <p>{t('overview.demo.body', { when: untilWords(expiresAt, Date.now(), language) })}</p>
        </Notice>
      ) : null}
      <div className={styles.columns}>
        <div className={styles.main}>
          {next ? <NextSession key={next.id} session={next} /> : null}
          <StepsList />
          <QuestionsList />
        </div>
        <div className={styles.aside}>
          <MySeat />
          <SessionsList />
          <PeopleList />
          <MissingList />
        </div>
      </div>
    </Page>
  )
}
