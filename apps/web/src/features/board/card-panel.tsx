import type { Card } from '@tablee/model'
import { useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { SidePanel } from '../../app/side-panel.tsx'
import { CardDetails } from '../card/card-details.tsx'
import type { CardScope } from '../card/card-scope.ts'

/** All that a card holds. */
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
  return (
    <SidePanel title={t('board.panel.title')} closeLabel={t('board.panel.close')} side="right" onClose={onClose}>
      <CardDetails key={card.id} scope={scope} card={card} />
    </SidePanel>
  )
}
