import type { Card } from '@tablee/model'
import { useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { originsPath } from '../../app/routes.ts'
import { useCycle } from '../../cycle/cycle-context.ts'
import styles from './card-details.module.css'
import { ReceivedFrom } from './received-from.tsx'

/** From which step a card was handed on, and the way to all that it comes from. */
export function CardOrigin({ card }: { readonly card: Card }): ReactNode {
  const { t } = useWords()
  const { cycle } = useCycle()
  return (
    <p className={styles.origin}>
      <ReceivedFrom card={card} />
      <Link href={originsPath(cycle, card.id)}>{t('list.origins')}</Link>
    </p>
  )
}
