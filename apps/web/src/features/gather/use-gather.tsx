import { cardsStore } from '@tablee/documents'
import type { Card, CardGroup } from '@tablee/model'
import { partsOf } from '@tablee/model'
import { useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useCallback, useMemo, useState } from 'react'
import { dialogOnDemand } from '../../app/dialog-on-demand.tsx'
import type { SeenCard } from '../card/card-copies.ts'
import type { Asked, GatherOptions } from './gather-options.ts'

/** What a person does to gather cards, from any view: each asks for what it needs, then says what was done. */
export interface Gather {
  /** Asks into which group they should go; with one card, which others go with it. */
  readonly group: (cards: readonly SeenCard[]) => void
  /** Asks what the merged card should say; with one card, with which others it is merged. */
  readonly merge: (cards: readonly SeenCard[]) => void
  readonly leaveGroup: (card: Card) => void
  readonly editGroup: (group: CardGroup) => void
  readonly split: (card: Card) => void
}

const GatherDialog = dialogOnDemand(async () => (await import('./gather-dialog.tsx')).GatherDialog)

/** Groups and merges of one view, and the dialogs that they ask with. The first is the same object for as long as its options are. */
export function useGather(options: GatherOptions): readonly [Gather, ReactNode] {
  const { scope, home, onMessage, onDone } = options
  const { t } = useWords()
  const [asked, setAsked] = useState<Asked | null>(null)
  const gather = useMemo((): Gather => {
    const titleOf = (card: Card): string => card.title || t('list.untitled')
    return {
      group: (cards) => setAsked({ what: 'group', cards }),
      merge: (cards) => setAsked({ what: 'merge', cards }),
      editGroup: (group) => setAsked({ what: 'edit', group: group.id }),
      leaveGroup: (card) => {
        scope.gestures.leaveGroup([card])
        onMessage(t('gather.left', { title: titleOf(card) }))
        onDone([card.id])
      },
      split: (card) => {
        const parts = partsOf(cardsStore(scope.content, home).get(), card.id)
        scope.gestures.splitCard(card)
        onMessage(t('gather.splitDone', { count: parts.length }))
        onDone(parts.map(({ id }) => id))
      },
    }
  }, [scope, home, onMessage, onDone, t])
  const close = useCallback(() => setAsked(null), [])
  const dialog = asked ? <GatherDialog {...options} asked={asked} onClose={close} /> : null
  return [gather, dialog]
}
