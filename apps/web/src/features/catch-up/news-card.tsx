import type { Card } from '@tablee/model'
import { useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import looks from '../../app/looks.module.css'
import { useCycle } from '../../cycle/cycle-context.ts'
import { CardPlaces } from '../flow/card-places.tsx'
import styles from './catch-up.module.css'

/** A card that is told of: what it says, what is said of it, and the views in which to see it. */
export function NewsCard({ card, children }: { readonly card: Card; readonly children: ReactNode }): ReactNode {
  const { t } = useWords()
  const { me } = useCycle()
  return (
    <>
      <p className={styles.words} lang={me.cycle.language} dir="auto">
        {card.title || t('list.untitled')}
      </p>
      <p className={looks.soft}>{children}</p>
      <CardPlaces card={card} />
    </>
  )
}
