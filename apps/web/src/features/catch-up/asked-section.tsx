import { Day } from '@tablee/model'
import type { PlannedSession } from '@tablee/model'
import type { AskedOfMe } from '@tablee/model/catch-up'
import { CircleCheck, VisuallyHidden, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import looks from '../../app/looks.module.css'
import { originsPath } from '../../app/routes.ts'
import { weekdayWords } from '../../app/time-words.ts'
import { useCycle } from '../../cycle/cycle-context.ts'
import styles from './catch-up.module.css'
import { FewFirst } from './few-first.tsx'
import { NewsCard } from './news-card.tsx'

export interface AskedSectionProps {
  readonly asked: readonly AskedOfMe[]
  /** The next session, where they have not said whether they come. */
  readonly unanswered: PlannedSession | null
  /** Everything that could name them is here. */
  readonly whole: boolean
}

/** What is expected of whoever reads, done or new: their answer for the next session first. */
export function AskedSection({ asked, unanswered, whole }: AskedSectionProps): ReactNode {
  const { t, language } = useWords()
  const { cycle } = useCycle()
  if (asked.length === 0 && !unanswered && !whole) return null
  return (
    <section className={styles.section} aria-labelledby="asked">
      <h2 id="asked">{t('catchUp.asked.title')}</h2>
      {unanswered ? (
        <p>
          <a href="#next" className={looks.way}>
            {t('catchUp.asked.answer', { session: unanswered.title })}
          </a>
        </p>
      ) : null}
      {asked.length > 0 ? (
        <FewFirst items={asked}>
          {({ card, as, due, isNew }) => {
            const day = Day.safeParse(due)
            return (
              <li key={`${card.id} ${as}`} className={styles.item}>
                <NewsCard card={card}>
                  {isNew ? <strong className={styles.fresh}>{t('catchUp.asked.isNew')}</strong> : null}
                  {[
                    t(`catchUp.asked.${as}`),
                    day.success ? t('catchUp.asked.due', { day: weekdayWords(day.data, language) }) : '',
                  ]
                    .filter(Boolean)
                    .join(', ')}
                </NewsCard>
                {as === 'source' ? (
                  <Link href={originsPath(cycle, card.id)} className={looks.way}>
                    {t('catchUp.asked.choose')}
                    <VisuallyHidden>{t('search.ofCard', { title: card.title || t('list.untitled') })}</VisuallyHidden>
                  </Link>
                ) : null}
              </li>
            )
          }}
        </FewFirst>
      ) : unanswered ? null : (
        <p className={styles.none}>
          <CircleCheck aria-hidden="true" size={22} />
          {t('catchUp.asked.none')}
        </p>
      )}
    </section>
  )
}
