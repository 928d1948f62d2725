import type { ReactNode } from 'react'
import type { RemovedCardListProps } from './removed-card-list.tsx'
import { RemovedCardList } from './removed-card-list.tsx'
import styles from './removed-cards.module.css'

export interface RemovedCardsProps extends RemovedCardListProps {
  /** What they are called, and how many they are. */
  readonly label: string
}

const REMOVED = 'removed-cards'

/** The cards that were taken away, by whom, with a way to bring back those that one may. */
export function RemovedCards({ label, cards, scope, onRestore }: RemovedCardsProps): ReactNode {
  if (cards.length === 0) return null
  return (
    <details id={REMOVED} className={styles.removed}>
      <summary className={styles.summary}>{label}</summary>
      <RemovedCardList cards={cards} scope={scope} onRestore={onRestore} />
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
