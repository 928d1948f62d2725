import type { Card, CardId, Placements, Zone } from '@tablee/model'
import { useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { LinkDialogOnDemand } from '../card-links/link-dialog-on-demand.tsx'
import type { CardScope } from '../card/card-scope.ts'
import { DetailsDialogOnDemand } from '../card/details-dialog-on-demand.tsx'
import { useOpenedCard } from '../card/use-opened-card.ts'
import { MoveDialog } from './move-dialog.tsx'

/** The card that a dialog is about, and what is asked: all that it says, where it should go, to which card it is linked. */
export interface AskedOfCard {
  readonly what: 'details' | 'place' | 'link'
  readonly card: CardId
}

interface ListDialogsProps {
  readonly asked: AskedOfCard | null
  readonly cards: readonly Card[]
  readonly zones: readonly Zone[]
  readonly places: Placements
  readonly scope: CardScope
  readonly focusOn: (card: CardId) => void
  readonly onClose: () => void
  /** A card lies elsewhere now; the same in words. */
  readonly onLaid: (card: Card, words: string) => void
}

/** The dialogs of a list about one card. */
export function ListDialogs({ asked, onClose, ...of }: ListDialogsProps): ReactNode {
  const { cards, zones, places, scope, focusOn, onLaid } = of
  const { t } = useWords()
  const card = useOpenedCard(cards, asked?.card ?? null)
  const moving = asked?.what === 'place' ? card : null
  const backToCard = (): void => {
    if (card) focusOn(card.id)
    onClose()
  }
  return (
    <>
      {card && asked?.what === 'details' ? <DetailsDialogOnDemand scope={scope} card={card} onClose={onClose} /> : null}
      <MoveDialog
        card={moving}
        zones={zones}
        scope={scope}
        placement={(moving && places.get(moving.id)) ?? null}
        onClose={backToCard}
        onMoved={(moved, zone) => {
          onClose()
          onLaid(moved, t('list.moved', { zone }))
        }}
      />
      {card && asked?.what === 'link' ? (
        <LinkDialogOnDemand card={card} link={null} scope={scope} onClose={backToCard} />
      ) : null}
    </>
  )
}
