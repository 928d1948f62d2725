import { Notice, classNames, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useWordsOf } from '../../app/language.tsx'
import looks from '../../app/looks.module.css'
import { PageHeading } from '../../app/page-heading.tsx'
import { Page } from '../../app/page.tsx'
import { cyclePath, structuresPath, territoriesPath } from '../../app/routes.ts'
import { LoadingPage } from '../../app/state-pages.tsx'
import { useCycle } from '../../cycle/cycle-context.ts'
import styles from './plan-page.module.css'
import { PlanRefusal } from './plan-refusal.tsx'
import { SessionRows } from './session-rows.tsx'
import { StepRows } from './step-rows.tsx'
import { usePlanChange } from './use-plan-change.ts'

/** The steps and the sessions of the cycle, to add, order, split, merge and put aside: for the facilitation. */
export function PlanPage(): ReactNode {
  const worded = useWordsOf('plan')
  const { t } = useWords()
  const { cycle, me } = useCycle()
  const planning = usePlanChange()
  if (!worded) return <LoadingPage within />
  return (
    <Page width="wide">
      <header className={styles.head}>
        <PageHeading title={t('plan.title')} />
        {me.role === 'facilitation' ? <p>{t('plan.lead')}</p> : null}
        <p className={styles.ways}>
          {me.role === 'facilitation' ? (
            <a href="#plan-sessions" className={classNames(looks.way, styles.toSessions)}>
              {t('plan.toSessions')}
            </a>
          ) : null}
          <Link href={structuresPath(cycle)} className={looks.way}>
            {t('plan.toStructures')}
          </Link>
          <Link href={territoriesPath(cycle)} className={looks.way}>
            {t('plan.toTerritories')}
          </Link>
        </p>
      </header>
      {me.role === 'facilitation' ? (
        <>
          <PlanRefusal refusal={planning.refusal} />
          <div className={styles.columns}>
            <StepRows planning={planning} />
            <SessionRows planning={planning} />
          </div>
        </>
      ) : (
        <Notice kind="warning">
          <p>{t('plan.onlyFacilitation')}</p>
          <p className={styles.ways}>
            <Link href={cyclePath(cycle)}>{t('session.back')}</Link>
          </p>
        </Notice>
      )}
    </Page>
  )
}
