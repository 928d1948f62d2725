import type { Card, CardId } from '@tablee/model'
import { ArrowDown, ArrowUp, IconButton, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useEffect, useRef } from 'react'
import { nameOfCard } from '../card-links/link-words.ts'
import type { CardScope } from '../card/card-scope.ts'
import styles from './gather.module.css'

export interface GroupCardsProps {
  /** Those of one group, in their order. */
  readonly cards: readonly Card[]
  readonly scope: CardScope
  readonly onMessage: (words: string) => void
}

/** The cards of a group by their titles, each of which goes up and down. */
export function GroupCards({ cards, scope, onMessage }: GroupCardsProps): ReactNode {
  const { t, language } = useWords()
  const list = useRef<HTMLOListElement>(null)
  const pressed = useRef<string | null>(null)
  useEffect(() => {
    // a row that is drawn elsewhere takes the focus of its button away
    if (pressed.current && document.activeElement === document.body)
      list.current?.querySelector<HTMLElement>(`[data-step='${pressed.current}']`)?.focus()
    pressed.current = null
  }, [cards])
  const move = (card: Card, index: number, step: -1 | 1): void => {
    pressed.current = stepOf(card.id, step)
    if (!scope.gestures.putInOrder(cards, new Map([[card.id, index + step]]))) return
    onMessage(t('gather.placed', { title: nameOfCard(card, language), place: index + step + 1, all: cards.length }))
  }
  return (
    <section>
      <h3 className={styles.heading}>{t('gather.cards')}</h3>
      <ol ref={list} className={styles.order}>
        {cards.map((card, index) => {
          const title = nameOfCard(card, language)
          return (
            <li key={card.id}>
              <span>{title}</span>
              <IconButton
                data-step={stepOf(card.id, -1)}
                label={t('gather.riseOf', { title })}
                icon={<ArrowUp />}
                aria-disabled={index === 0}
                onClick={() => move(card, index, -1)}
              />
              <IconButton
                data-step={stepOf(card.id, 1)}
                label={t('gather.fallOf', { title })}
                icon={<ArrowDown />}
                aria-disabled={index === cards.length - 1}
                onClick={() => move(card, index, 1)}
              />
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function stepOf(card: CardId, step: -1 | 1): string {
  return `${card} ${step}`
}
