import { mayRestore } from '@tablee/documents'
import type { Card } from '@tablee/model'
import { Button, RotateCcw, useWords } from '@tablee/ui'
import type { MouseEvent, ReactNode } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import type { CardScope } from './card-scope.ts'
import styles from './removed-cards.module.css'

export interface RemovedCardListProps {
  readonly cards: readonly Card[]
  readonly scope: CardScope
  readonly onRestore: (card: Card) => void
}

/** Cards that were taken away, by whom, with a way to bring back those that one may. The focus stays among them. */
export function RemovedCardList({ cards, scope, onRestore }: RemovedCardListProps): ReactNode {
  const { t } = useWords()
  const { me } = useCycle()
  const restore = (card: Card) => (event: MouseEvent<HTMLButtonElement>) => {
    const row = event.currentTarget.closest('li')
    const beside = row?.nextElementSibling ?? row?.previousElementSibling
    beside?.querySelector('button')?.focus()
    onRestore(card)
  }
  return (
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
              onClick={restore(card)}
            >
              {t('list.restore')}
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
