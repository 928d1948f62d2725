import { stepState } from '@tablee/model'
import { EmptyState, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import { useCards } from './use-cards.ts'
import styles from './steps-list.module.css'
import { StepItem } from './step-item.tsx'

/** The steps of the cycle in their order, each with its state and its views. */
export function StepsList(): ReactNode {
  const { t } = useWords()
  const { plan, live } = useCycle()
  const planned = useStore(plan)
  const facts = useStore(live)
  const cards = useCards()
  const current = facts && planned?.steps.find((step) => stepState(step, facts, 0) === 'open')
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{t('cycle.steps')}</h2>
      {planned && facts && planned.steps.length > 0 ? (
        <ol className={styles.steps}>
          {planned.steps.map((step, index) => (
            <StepItem
              key={step.id}
              step={step}
              number={index + 1}
              live={facts}
              cards={cards}
              current={step === current}
            />
          ))}
        </ol>
      ) : (
        <EmptyState title={t('cycle.noSteps')} />
      )}
    </section>
  )
}
