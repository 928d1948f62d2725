import type { BoardHandle } from '@tablee/canvas'
import type { Card, CardId } from '@tablee/model'
import type { Store } from '@tablee/std'
import { Dialog, useAnnounce, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useRef } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import type { CardScope } from '../card/card-scope.ts'
import { RemovedCardList } from '../card/removed-card-list.tsx'

export interface RemovedDialogProps {
  readonly board: BoardHandle
  readonly cards: Store<readonly Card[]>
  readonly scope: CardScope
  readonly onClose: () => void
}

/** The cards that were taken away from this board, the last one first; those that one brings back are shown once it is closed. */
export function RemovedDialog({ board, cards, scope, onClose }: RemovedDialogProps): ReactNode {
  const { t } = useWords()
  const { me } = useCycle()
  const announce = useAnnounce()
  const mine = me.role === 'facilitation' ? 'all' : 'own'
  const restored = useRef<readonly CardId[]>([])
  const removed = removedIn(useStore(cards))
  const close = (): void => {
    onClose()
    if (restored.current.length > 0) board.select(restored.current)
  }
  return (
    <Dialog
      open
      onOpenChange={close}
      title={t('board.removed.title')}
      description={t(`board.removed.${scope.writable ? mine : 'reading'}`)}
    >
      {removed.length === 0 ? (
        <p>{t('board.removed.none')}</p>
      ) : (
        <RemovedCardList
          cards={removed}
          scope={scope}
          onRestore={(card) => {
            const isBack = scope.gestures.restoreCard(card)
            restored.current = [card.id, ...restored.current]
            announce(t(isBack ? 'list.restored' : 'list.restoredAlready'))
          }}
        />
      )}
    </Dialog>
  )
}

/** The cards that were taken away, the last one first. */
function removedIn(cards: readonly Card[]): readonly Card[] {
  return cards
    .filter(({ removed }) => removed !== null)
    .toSorted((left, right) => (right.removed?.at ?? 0) - (left.removed?.at ?? 0) || (left.id < right.id ? -1 : 1))
}
