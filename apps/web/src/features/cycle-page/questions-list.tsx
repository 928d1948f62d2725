import { questionMark } from '@tablee/model'
import { MessageCircleQuestionMark, QuestionBadge, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import page from './page-lines.module.css'
import styles from './cycle-lists.module.css'
import { useCards } from './use-cards.ts'

/** The questions that the group has validated, each with its number, colour and pattern. */
export function QuestionsList(): ReactNode {
  const { t } = useWords()
  const { live, me } = useCycle()
  const validated = useStore(live)?.questions ?? []
  const cards = useCards()
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">{t('overview.questions')}</h2>
      {validated.length > 0 ? (
        <ul lang={me.cycle.language} className={styles.questions}>
          {validated.map(({ card, number }) => (
            <li key={card}>
              <QuestionBadge mark={questionMark(number)} title={cards.card(card)?.title ?? ''} />
            </li>
          ))}
        </ul>
      ) : (
        <p className={page.none}>
          <MessageCircleQuestionMark aria-hidden="true" size={22} />
          {t('overview.noQuestions')}
        </p>
      )}
    </section>
  )
}
