import type { Card, CardId, ChainItem } from '@tablee/model'
import { useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import { nameOfCard } from '../card-links/link-words.ts'
import type { CardScope } from '../card/card-scope.ts'
import styles from './chain-items.module.css'
import { carrierName } from './carrier-name.ts'

interface OpeningProps {
  readonly onOpen: (card: CardId) => void
}

export interface ActivityButtonProps extends OpeningProps {
  readonly card: Card
  readonly scope: CardScope
}

/** An activity with who carries it; opens its details. */
export function ActivityButton({ card, scope, onOpen }: ActivityButtonProps): ReactNode {
  const { t, language } = useWords()
  const { me } = useCycle()
  const carrier = carrierName(card, scope)
  return (
    <button
      type="button"
      data-activity={card.id}
      aria-haspopup="dialog"
      className={styles.activity}
      onClick={() => onOpen(card.id)}
    >
      <span lang={me.cycle.language} dir="auto">
        {nameOfCard(card, language)}
      </span>
      <span className={carrier === null ? styles.lacking : styles.source}>{carrier ?? t('chains.noCarrier')}</span>
    </button>
  )
}

export interface ItemButtonProps extends OpeningProps {
  readonly item: ChainItem
}

/** What a card says in a part of a chain, with the activity that holds it; opens the details of that card. */
export function ItemButton({ item: { card, words, who, own }, onOpen }: ItemButtonProps): ReactNode {
  const { t, language } = useWords()
  const { me } = useCycle()
  const said = who === '' ? words.trim() : t('chains.whose', { who, words })
  return (
    <button
      type="button"
      data-of={card.id}
      aria-haspopup="dialog"
      className={styles.item}
      onClick={() => onOpen(card.id)}
    >
      <span lang={me.cycle.language} dir="auto">
        {said || t('list.untitled')}
      </span>
      {own ? null : (
        <span className={styles.source} lang={me.cycle.language} dir="auto">
          {nameOfCard(card, language)}
        </span>
      )}
    </button>
  )
}
