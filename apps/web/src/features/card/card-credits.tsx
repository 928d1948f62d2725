import type { Card } from '@tablee/model'
import { useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import styles from './card-credits.module.css'
import type { CardScope } from './card-scope.ts'

/** Who made a card, and for which structure; nothing for a card « sans auteur ». */
export function CardCredits({
  scope,
  card,
}: {
  readonly scope: CardScope
  readonly card: Pick<Card, 'by' | 'for'>
}): ReactNode {
  const { t } = useWords()
  const person = card.by ? (scope.personName(card.by) ?? t('list.someone')) : null
  const structure = card.for ? scope.structureName(card.for) : null
  const credits = [person, structure].filter(Boolean).join(' · ')
  return credits ? <p className={styles.credits}>{credits}</p> : null
}
