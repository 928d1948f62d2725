import type { Decided } from '@tablee/model/catch-up'
import { useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { dayWords } from '../../app/time-words.ts'
import { useCycle } from '../../cycle/cycle-context.ts'
import styles from './catch-up.module.css'
import { FewFirst } from './few-first.tsx'
import { NewsCard } from './news-card.tsx'

/** What the group decided, the last decision first; nothing where it decided nothing. */
export function DecidedSection({ decisions }: { readonly decisions: readonly Decided[] }): ReactNode {
  const { t, language } = useWords()
  const people = useStore(useCycle().people)
  if (decisions.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="decisions">
      <h2 id="decisions">{t('catchUp.decided')}</h2>
      <FewFirst items={decisions}>
        {({ card, at }) => {
          const name = card.by && people.get(card.by)?.name
          const day = dayWords(at, language)
          return (
            <li key={card.id} className={styles.item}>
              <NewsCard card={card}>{name ? t('catchUp.byOn', { name, day }) : t('catchUp.on', { day })}</NewsCard>
            </li>
          )
        }}
      </FewFirst>
    </section>
  )
}
