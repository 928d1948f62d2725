import { questionMark } from '@tablee/model'
import type { Validated } from '@tablee/model/catch-up'
import { QuestionBadge, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import looks from '../../app/looks.module.css'
import { dayWords } from '../../app/time-words.ts'
import { useCycle } from '../../cycle/cycle-context.ts'
import { CardPlaces } from '../flow/card-places.tsx'
import styles from './catch-up.module.css'

/** The questions that were validated, with their numbers; nothing where none was. */
export function ValidatedSection({ questions }: { readonly questions: readonly Validated[] }): ReactNode {
  const { t, language } = useWords()
  const { me } = useCycle()
  if (questions.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="questions">
      <h2 id="questions">{t('catchUp.validated')}</h2>
      <ul className={styles.list}>
        {questions.map(({ id, number, at, card }) => (
          <li key={id} className={styles.item}>
            <p lang={me.cycle.language} dir="auto" className={styles.words}>
              <QuestionBadge mark={questionMark(number)} title={card?.title ?? ''} />
            </p>
            <p className={looks.soft}>
              {at === null ? t('catchUp.validatedSome') : t('catchUp.validatedOn', { day: dayWords(at, language) })}
            </p>
            {card ? <CardPlaces card={card} /> : <p className={looks.soft}>{t('catchUp.unseenQuestion')}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
