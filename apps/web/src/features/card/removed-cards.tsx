import { mayRestore } from '@tablee/documents'
import type { Card } from '@tablee/model'
import { Button, RotateCcw, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import type { CardScope } from './card-scope.ts'
import styles from './removed-cards.module.css'

export interface RemovedCardsProps {
  /** What they are called, and how many they are. */
  readonly label: string
  readonly cards: readonly Card[]
  readonly scope: CardScope
  readonly onRestore: (card: Card) => void
}

const REMOVED = 'removed-cards'

/** The cards that were taken away, by whom, with a way to bring back those that one may. */
export function RemovedCards({ label, cards, scope, onRestore }: RemovedCardsProps): ReactNode {
  const { t } = useWords()
  const { me } = useCycle()
  if (cards.length === 0) return null
  return (
    <details id={REMOVED} className={styles.removed}>
      <summary className={styles.summary}>{label}</summary>
      <ul className={styles.cards}>
        {cards.map((card) => (
          <li key={card.id} className={styles.card}>
            <div>
              <p>{card.title || t('list.untitled')}</p>
              <p className={styles.by}>
                {t('list.removedBy', {
                  name: (card.removed && scope.personName(card.removed.by)) ?? t('list.someone'),
                })}
              </p>
            </div>
            {scope.writable && mayRestore(card, me) ? (
              <Button
                icon={<RotateCcw aria-hidden="true" />}
                aria-label={t('list.restoreCard', { title: card.title || t('list.untitled') })}
                onClick={() => onRestore(card)}
              >
                {t('list.restore')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Opens the cards that were taken away, and goes there. */
export function showRemovedCards(): void {
  const details = document.getElementById(REMOVED)
  if (!(details instanceof HTMLDetailsElement)) return
  details.open = true
  details.querySelector('summary')?.focus()
}
