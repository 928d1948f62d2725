import type { Card } from '@tablee/model'
import { Dialog, IconButton, X, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { CardDetails } from '../card/card-details.tsx'
import type { CardScope } from '../card/card-scope.ts'
import styles from './card-panel.module.css'
import { useWide } from './use-wide.ts'

/** All that a card holds: beside the board where there is room, over it elsewhere. */
export function CardPanel({
  card,
  scope,
  onClose,
}: {
  readonly card: Card
  readonly scope: CardScope
  readonly onClose: () => void
}): ReactNode {
  const { t } = useWords()
  const wide = useWide()
  if (!wide) {
    return (
      <Dialog open onOpenChange={onClose} title={t('board.panel.title')}>
        <CardDetails key={card.id} scope={scope} card={card} />
      </Dialog>
    )
  }
  return (
    <aside className={styles.panel} aria-label={t('board.panel.title')}>
      <header className={styles.head}>
        <h2 className={styles.title}>{t('board.panel.title')}</h2>
        <IconButton label={t('board.panel.close')} icon={<X />} onClick={onClose} />
      </header>
      <CardDetails key={card.id} scope={scope} card={card} />
    </aside>
  )
}
