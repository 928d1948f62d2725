import type { Card, Zone } from '@tablee/model'
import { useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import type { CardScope } from '../card/card-scope.ts'
import { CardItem } from './card-item.tsx'
import type { ListActions } from './list-actions.ts'
import styles from './zone-list.module.css'

export interface UnplacedCardsProps {
  readonly cards: readonly Card[]
  readonly scope: CardScope
  readonly zones: readonly Zone[]
  readonly actions: ListActions
}

/** « À placer »: the cards that no zone shows, such as an action whose question is no longer validated. */
export function UnplacedCards({ cards, scope, zones, actions }: UnplacedCardsProps): ReactNode {
  const { t } = useWords()
  if (cards.length === 0) return null
  return (
    <section className={styles.zone} aria-labelledby="unplaced">
      <header className={styles.head}>
        <h2 id="unplaced" tabIndex={-1} className={styles.title}>
          {t('list.unplaced')}
        </h2>
        <span className={styles.count}>{t('list.cards', { count: cards.length })}</span>
      </header>
      <p className={styles.prompt}>{t('list.unplacedWhy')}</p>
      <ul className={styles.cards}>
        {cards.map((card) => (
          <CardItem
            key={card.id}
            card={card}
            zone={null}
            mirror={false}
            scope={scope}
            zones={zones}
            actions={actions}
          />
        ))}
      </ul>
    </section>
  )
}
