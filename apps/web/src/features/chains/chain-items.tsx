import type { Card, CardId, ChainItem } from '@tablee/model'
import { useWords } from '@tablee/ui'
import type { ComponentProps, ReactNode } from 'react'
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
  const carrier = carrierName(card, scope)
  return (
    <CardButton
      data-activity={card.id}
      className={styles.activity}
      words={nameOfCard(card, language)}
      onClick={() => onOpen(card.id)}
    >
      <span className={carrier === null ? styles.lacking : styles.source}>{carrier ?? t('chains.noCarrier')}</span>
    </CardButton>
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
    <CardButton
      data-of={card.id}
      className={styles.item}
      words={said || t('list.untitled')}
      onClick={() => onOpen(card.id)}
    >
      {own ? null : (
        <span className={styles.source} lang={me.cycle.language} dir="auto">
          {nameOfCard(card, language)}
        </span>
      )}
    </CardButton>
  )
}

interface CardButtonProps extends ComponentProps<'button'> {
  /** In the language of the cycle. */
  readonly words: string
}

/** Opens the details of a card; under its words, what else is said of it. */
function CardButton({ words, children, ...button }: CardButtonProps): ReactNode {
  const { language } = useCycle().me.cycle
  return (
    <button type="button" aria-haspopup="dialog" {...button}>
      <span lang={language} dir="auto">
        {words}
      </span>
      {children}
    </button>
  )
}
