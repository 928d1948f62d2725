import type { CycleSummary } from '@tablee/model'
import { ChevronRight, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { fetchMyCycles } from '../../api/calls.ts'
import { RefusalNotice } from '../../api/refusal-notice.tsx'
import { useCall } from '../../api/use-call.ts'
import { cyclePath } from '../../app/routes.ts'
import { untilWords } from '../../app/time-words.ts'
import styles from './recent-cycles.module.css'

/** The cycles that this device has access to; nothing at all for someone who comes for the first time. */
export function RecentCycles(): ReactNode {
  const { t } = useWords()
  const mine = useCall(fetchMyCycles)
  if (mine.state === 'waiting') return null
  if (mine.state === 'refused') return <RefusalNotice refusal={mine.refusal} onRetry={mine.reload} />
  if (mine.value.cycles.length === 0) return null
  return (
    <section aria-labelledby="recent" className={styles.recent}>
      <h2 id="recent">{t('home.recent.title')}</h2>
      <ul>
        {mine.value.cycles.map((cycle) => (
          <li key={cycle.id}>
            <RecentCycle cycle={cycle} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function RecentCycle({ cycle }: { readonly cycle: CycleSummary }): ReactNode {
  const { t, language } = useWords()
  const facts = [
    cycle.territory,
    cycle.demo ? t('home.recent.demo') : t(`common.roles.${cycle.role}`),
    cycle.expiresAt === null
      ? ''
      : t('home.recent.expires', { when: untilWords(cycle.expiresAt, Date.now(), language) }),
  ].filter(Boolean)
  return (
    <Link href={cyclePath(cycle.id)} className={styles.cycle}>
      <span className={styles.title}>{cycle.title}</span>
      <span className={styles.facts}>{facts.join(' · ')}</span>
      <ChevronRight aria-hidden="true" size={22} className={styles.go} />
    </Link>
  )
}
