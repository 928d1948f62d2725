import type { CardHead, HomeId, Live, PlannedStep } from '@tablee/model'
import { sourceOf, sourceState, stepState } from '@tablee/model'
import { EmptyState, buttonClass, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useDeferredValue, useMemo } from 'react'
import { Link } from 'wouter'
import { planPath } from '../../app/routes.ts'
import { useCycle } from '../../cycle/cycle-context.ts'
import type { CardsShown } from './use-cards.ts'
import { useCards } from './use-cards.ts'
import styles from './steps-list.module.css'
import { StepItem } from './step-item.tsx'

/** The steps of the cycle in their order, each with its state and its views. */
export function StepsList(): ReactNode {
  const { t } = useWords()
  const { me, plan, live } = useCycle()
  const planned = useStore(plan)
  const facts = useStore(live)
  const cards = useCards()
  // copies and their sources are read whole: what else the page says comes first
  const compared = useDeferredValue<CardsShown | null>(cards, null)
  const changed = useMemo(() => changedIn(compared), [compared])
  const current = facts && planned?.steps.find((step) => stepState(step, facts, 0) === 'open')
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{t('overview.steps')}</h2>
      {planned && facts && planned.steps.length > 0 ? (
        <>
          {me.role === 'facilitation' ? (
            <p className={`${styles.aim} ${styles.shares}`}>{t('overview.steer.shareHint')}</p>
          ) : null}
          <ol className={styles.steps}>
            {planned.steps.map((step, index) => (
              <StepItem
                key={step.id}
                step={step}
                number={index + 1}
                live={facts}
                count={cards.countIn(homesOf(step, facts))}
                changed={changed(homesOf(step, facts))}
                current={step === current}
              />
            ))}
          </ol>
        </>
      ) : (
        <div className={styles.none}>
          <NoSteps />
        </div>
      )}
    </section>
  )
}

function homesOf({ id }: PlannedStep, { steps }: Live): readonly HomeId[] {
  return steps.find((step) => step.id === id)?.homes ?? []
}

/** How many cards of some homes have a source that says something else now. */
function changedIn(cards: CardsShown | null): (homes: readonly HomeId[]) => number {
  if (!cards) return () => 0
  const isChanged = (head: CardHead): boolean => {
    const copy = sourceOf(head) && cards.card(head.id)
    return copy !== null && sourceState(copy, cards.card).is === 'changed'
  }
  const counted = new Map<HomeId, number>()
  const countIn = (home: HomeId): number => {
    const count = counted.get(home) ?? cards.headsIn(home).filter(isChanged).length
    counted.set(home, count)
    return count
  }
  return (homes) => homes.reduce((sum, home) => sum + countIn(home), 0)
}

/** A cycle that has no step yet: the facilitation adds the first one. */
function NoSteps(): ReactNode {
  const { t } = useWords()
  const { cycle, me } = useCycle()
  const leads = me.role === 'facilitation'
  return (
    <EmptyState
      title={t(leads ? 'overview.firstStep' : 'overview.noSteps')}
      action={
        leads ? (
          <Link href={planPath(cycle)} className={buttonClass('primary')}>
            {t('overview.toPlan')}
          </Link>
        ) : null
      }
    />
  )
}
