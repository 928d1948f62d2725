import { answerTest, readGrid } from '@tablee/documents'
import type { Card, GridTest } from '@tablee/model'
import { GridAnswer, gridCounts } from '@tablee/model'
import { Button, Choices, Radio, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import type { CardScope } from '../card/card-scope.ts'
import styles from './grid-row.module.css'

export interface GridRowProps {
  readonly test: GridTest
  readonly question: Card
  readonly content: CardScope['content']
  readonly writable: boolean
}

/** One test of a question: one's own answer, and how many give each. */
export function GridRow({ test, question, content, writable }: GridRowProps): ReactNode {
  const { t } = useWords()
  const { me, people, history } = useCycle()
  const known = useStore(people)
  const answers = readGrid(content, question.id)
  const mine = answers.get(me.participant)?.[test]
  const [hasAnswered, setAnswered] = useState(false)
  const counts = gridCounts(answers, test, (person) => person === me.participant || known.has(person))
  const said = GridAnswer.options.filter((answer) => counts[answer] > 0)
  const answer = (value: GridAnswer | null): void => {
    setAnswered(true)
    answerTest(content, question.id, test, value, { me, history })
  }
  const title = t(`flow.grid.tests.${test}`)
  const summary = (
    <p className={styles.counts}>
      {said.length > 0
        ? said.map((each) => t(`flow.grid.counts.${each}`, { count: counts[each] })).join(' · ')
        : t('flow.grid.counts.none')}
    </p>
  )
  if (!writable) {
    return (
      <div className={styles.row}>
        <p className={styles.title}>{title}</p>
        {summary}
      </div>
    )
  }
  return (
    <div className={styles.row}>
      <Choices legend={title} row>
        {GridAnswer.options.map((each) => (
          <Radio
            key={each}
            name={`${question.id}-${test}`}
            label={t(`flow.grid.answers.${each}`)}
            checked={mine === each}
            onChange={() => answer(each)}
          />
        ))}
        {/* stays once it was pressed: taken away, it would throw away the focus */}
        {mine || hasAnswered ? (
          <Button look="quiet" aria-disabled={!mine} onClick={mine ? () => answer(null) : undefined}>
            {t('flow.grid.clear')}
          </Button>
        ) : null}
      </Choices>
      {summary}
    </div>
  )
}
