import type { Card } from '@tablee/model'
import { KINDS, inLanguage } from '@tablee/model'
import { KindBadge, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import looks from '../../app/looks.module.css'
import { useCycle } from '../../cycle/cycle-context.ts'
import styles from './versions-page.module.css'

/** More than these are counted: nobody reads on. */
export const MOST_SHOWN = 50

export interface CardsNamedProps {
  readonly cards: readonly Card[]
  readonly title: string
  /** What stands over it says which. */
  readonly as: 'h3' | 'h4'
}

/** Cards by their kinds and titles, under a heading that counts them; nothing where there are none. */
export function CardsNamed({ cards, title, as: Heading }: CardsNamedProps): ReactNode {
  const { t, language } = useWords()
  const { me } = useCycle()
  if (cards.length === 0) return null
  return (
    <div className={styles.cards}>
      <Heading>{title}</Heading>
      <ul>
        {cards.slice(0, MOST_SHOWN).map((card) => (
          <li key={card.id} className={styles.card}>
            <KindBadge kind={card.kind} label={inLanguage(KINDS[card.kind].label, language)} />
            <span lang={me.cycle.language} dir="auto">
              {card.title || t('list.untitled')}
            </span>
          </li>
        ))}
      </ul>
      {cards.length > MOST_SHOWN ? (
        <p className={looks.soft}>{t('versions.compare.more', { count: cards.length - MOST_SHOWN })}</p>
      ) : null}
    </div>
  )
}
