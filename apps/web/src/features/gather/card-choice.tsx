import type { Card, CardId } from '@tablee/model'
import { Checkbox, Choices, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { nameOfCard } from '../card-links/link-words.ts'
import styles from './gather.module.css'

export interface CardChoiceProps {
  readonly legend: string
  readonly cards: readonly Card[]
  readonly chosen: ReadonlySet<CardId>
  readonly onChange: (chosen: ReadonlySet<CardId>) => void
}

/** Chooses among cards by their titles. */
export function CardChoice({ legend, cards, chosen, onChange }: CardChoiceProps): ReactNode {
  const { language } = useWords()
  const toggle = (card: CardId, wanted: boolean): void => {
    const next = new Set(chosen)
    if (wanted) next.add(card)
    else next.delete(card)
    onChange(next)
  }
  return (
    <div className={styles.cards}>
      <Choices legend={legend}>
        {cards.map((card) => (
          <Checkbox
            key={card.id}
            checked={chosen.has(card.id)}
            onChange={(event) => toggle(card.id, event.currentTarget.checked)}
            label={nameOfCard(card, language)}
          />
        ))}
      </Choices>
    </div>
  )
}
