import type { Card } from '@tablee/model'
import { useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { gridPath, originsPath } from '../../app/routes.ts'
import { useCycle } from '../../cycle/cycle-context.ts'
import styles from './card-details.module.css'
import { ReceivedFrom } from './received-from.tsx'

/** From which step a card was handed on, the way to all that it comes from, and for a question to its tests. */
export function CardOrigin({ card }: { readonly card: Card }): ReactNode {
  const { t } = useWords()
  const { cycle } = useCycle()
  return (
    <p className={styles.origin}>
      <ReceivedFrom card={card} />
      <Link href={originsPath(cycle, card.id)}>{t('list.origins')}</Link>
      {card.kind === 'question' ? <Link href={gridPath(cycle, card.id)}>{t('list.grid')}</Link> : null}
    </p>
  )
}
