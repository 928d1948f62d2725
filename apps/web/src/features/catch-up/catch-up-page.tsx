import { isQuiet } from '@tablee/model/catch-up'
import { CircleCheck, EmptyState, Select, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useEffect } from 'react'
import { Link } from 'wouter'
import { useWordsOf } from '../../app/language.tsx'
import looks from '../../app/looks.module.css'
import { PageHeading } from '../../app/page-heading.tsx'
import { Page } from '../../app/page.tsx'
import { cyclePath } from '../../app/routes.ts'
import { LoadingPage } from '../../app/state-pages.tsx'
import { useCycle } from '../../cycle/cycle-context.ts'
import { useNow } from '../../cycle/use-now.ts'
import styles from './catch-up.module.css'
import { News } from './news.tsx'
import { sinceWords } from './since-choices.ts'
import type { Read } from './use-catch-up.ts'
import { useCatchUp } from './use-catch-up.ts'
import { useSince } from './use-since.ts'

/** « Où en est-on ? »: what happened while one was away, and what is expected of one now. */
export function CatchUpPage(): ReactNode {
  return useWordsOf('catchUp') ? <WordedCatchUp /> : <LoadingPage within />
}

function WordedCatchUp(): ReactNode {
  const { t, language } = useWords()
  const { cycle, absence } = useCycle()
  const away = useStore(absence.since)
  // what happens while one reads is of now
  const now = useNow()
  const { choices, chosen, choose } = useSince(now)
  const read = useCatchUp(chosen.at, now)
  useEffect(() => absence.told(), [absence, away])
  if (!read) return <LoadingPage within />
  return (
    <Page width="narrow">
      <header className={styles.head}>
        <p>
          <Link href={cyclePath(cycle)} className={looks.way}>
            {t('catchUp.back')}
          </Link>
        </p>
        <PageHeading title={t('catchUp.title')} />
        {away === null && chosen.since === 'start' ? <p>{t('catchUp.welcome')}</p> : null}
        <Select
          label={t('catchUp.since.label')}
          value={chosen.since}
          options={choices.map((choice) => ({ value: choice.since, label: sinceWords(choice, t, language) }))}
          onChange={(event) => choose(event.currentTarget.value)}
        />
        <Progress read={read} />
      </header>
      {read.read === read.total && isQuiet(read.news) ? (
        <EmptyState icon={<CircleCheck size={32} />} title={t('catchUp.quiet.title')}>
          <p>{t(`catchUp.quiet.${chosen.since}`)}</p>
        </EmptyState>
      ) : null}
      <News key={chosen.since} read={read} since={chosen.at} now={now} />
    </Page>
  )
}

/** What has not been read yet, and what will not be. */
function Progress({ read: { read, total, hidden } }: { readonly read: Read }): ReactNode {
  const { t } = useWords()
  const { line } = useStore(useCycle().save)
  return (
    <div className={looks.soft}>
      <p role="status">
        {read < total ? t(line === 'offline' ? 'catchUp.readingOffline' : 'catchUp.reading', { read, total }) : null}
      </p>
      {hidden > 0 ? <p>{t('catchUp.hidden', { count: hidden })}</p> : null}
    </div>
  )
}
