import type { Card } from '@tablee/model'
import { Dialog, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { CardDetails } from './card-details.tsx'
import type { CardScope } from './card-scope.ts'

export interface DetailsDialogProps {
  readonly scope: CardScope
  readonly card: Card
  readonly onClose: () => void
}

/** « Détails »: all that a card holds, over the view it was opened from. */
export function DetailsDialog({ scope, card, onClose }: DetailsDialogProps): ReactNode {
  const { t } = useWords()
  return (
    <Dialog open onOpenChange={onClose} title={t('list.details')}>
      <CardDetails scope={scope} card={card} />
    </Dialog>
  )
}
