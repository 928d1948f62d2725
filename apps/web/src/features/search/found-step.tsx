import { useWords, Button } from '@tablee/ui'
import type { ReactNode } from 'react'
import { memo, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { useCycle } from '../../cycle/cycle-context.ts'
import { viewsOf } from '../../cycle/current-place.ts'
import type { FoundStep } from './find-in-steps.ts'
import { FoundCardItem } from './found-card.tsx'
import { MarkedWords } from './marked-words.tsx'
import styles from './search.module.css'

export interface FoundStepProps {
  readonly found: FoundStep
  /** The folded words that were looked for. */
  readonly words: readonly string[]
  /** The reader goes to see something of it. */
  readonly onGo: () => void
}

/** Cards of a step that are shown at once, and how many more each time. */
const AT_ONCE = 8
const MORE = 40

/** A step with the cards that were found in it. */
export const FoundStepView = memo(function FoundStepView({ found, words, onGo }: FoundStepProps): ReactNode {
  const { t } = useWords()
  const { cycle, me } = useCycle()
  const [location] = useLocation()
  const [most, setMost] = useState(AT_ONCE)
  const { step, number, named, cards } = found
  const [view] = named ? viewsOf(cycle, step) : []
  const left = cards.length - most
  return (
    <section className={styles.step} aria-labelledby={`found-${step.id}`}>
      <h3 id={`found-${step.id}`} className={styles.title}>
        {t('cycle.stepNumber', { number })}
        {' · '}
        <span lang={me.cycle.language}>
          <MarkedWords text={step.title} words={named ? words : []} />
        </span>
      </h3>
      <ul className={styles.cards}>
        {view ? (
          <li>
            <Link href={view.href} className={styles.go} data-stop onClick={onGo}>
              {t('search.openStep')}
            </Link>
          </li>
        ) : null}
        {cards.slice(0, most).map((card) => (
          <FoundCardItem key={card.card.id} found={card} step={step} words={words} location={location} onGo={onGo} />
        ))}
      </ul>
      {left > 0 ? (
        <Button look="quiet" onClick={() => setMost(most + MORE)}>
          {t('search.more', { count: Math.min(left, MORE) })}
        </Button>
      ) : null}
    </section>
  )
})
