import { Notice, Users, buttonClass, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { PageHeading } from '../../app/page-heading.tsx'
import { accessPath } from '../../app/routes.ts'
import { untilWords } from '../../app/time-words.ts'
import { useCycle } from '../../cycle/cycle-context.ts'
import styles from './cycle-page.module.css'
import { MySeat } from './my-seat.tsx'
import { PeopleList } from './people-list.tsx'
import { QuestionsList } from './questions-list.tsx'
import { SessionsList } from './sessions-list.tsx'
import { StepsList } from './steps-list.tsx'

/** The whole of a cycle: its steps, its questions, its sessions, its people and one's own seat. */
export function CyclePage(): ReactNode {
  const { t, language } = useWords()
  const { cycle, me, plan } = useCycle()
  const planned = useStore(plan)
  const { demo, expiresAt } = me.cycle
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div className={styles.title}>
          {planned?.territory ? <p className={styles.territory}>{planned.territory}</p> : null}
          <PageHeading title={planned?.title ?? me.cycle.title} />
        </div>
        {me.role === 'facilitation' ? (
          <Link href={accessPath(cycle)} className={buttonClass('plain')}>
            <Users aria-hidden="true" />
            {t('cycle.access')}
          </Link>
        ) : null}
      </header>
      {demo && expiresAt !== null ? (
        <Notice title={t('cycle.demo.title')}>
          <p>{t('cycle.demo.body', { when: untilWords(expiresAt, Date.now(), language) })}</p>
        </Notice>
      ) : null}
      <div className={styles.columns}>
        <div className={styles.main}>
          <StepsList />
          <QuestionsList />
        </div>
        <div className={styles.aside}>
          <MySeat />
          <SessionsList />
          <PeopleList />
        </div>
      </div>
    </div>
  )
}
