import type { BoardHandle } from '@tablee/canvas'
import { cardsStore, linksStore } from '@tablee/documents'
import type { CardId, HomeId, LinkId } from '@tablee/model'
import { standingLinks } from '@tablee/model'
import type { ToastMessage } from '@tablee/ui'
import { useAnnounce, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useCallback, useState } from 'react'
import { LinkDialogOnDemand } from '../card-links/link-dialog-on-demand.tsx'
import { nameOfCard } from '../card-links/link-words.ts'
import type { CardScope } from '../card/card-scope.ts'
import { useUndoOffer } from '../card/use-undo-offer.ts'
import { LinkPanel } from './link-panel.tsx'

export interface BoardLinks {
  /** Links two cards and shows the link; asks to which where `to` is null. */
  readonly link: (from: CardId, to: CardId | null) => void
  readonly remove: (link: LinkId) => void
  /** The panel of the chosen link, and what asks to which card. */
  readonly shown: ReactNode
}

export interface BoardLinksOptions {
  readonly home: HomeId
  readonly scope: CardScope
  readonly board: BoardHandle | null
  readonly onMessage: (message: ToastMessage) => void
}

/** What a person does to links on the board. */
export function useBoardLinks({ home, scope, board, onMessage }: BoardLinksOptions): BoardLinks {
  const { t, language } = useWords()
  const announce = useAnnounce()
  const [asking, setAsking] = useState<CardId | null>(null)
  const cards = cardsStore(scope.content, home)
  const links = linksStore(scope.content, home)
  const { gestures } = scope
  const undoOffer = useUndoOffer(onMessage)
  const standing = useCallback(
    (id: LinkId) => standingLinks(links.get(), cards.get()).find(({ link }) => link.id === id),
    [links, cards],
  )

  const link = (from: CardId, to: CardId | null): void => {
    if (to === null) return setAsking(from)
    const made = gestures.addLink({ from, to })
    if (!made.ok) {
      onMessage({ words: t(`links.refused.${made.error.code}`) })
      if (made.error.code === 'already-linked') board?.showLink(made.error.link)
      return
    }
    board?.showLink(made.value)
    const ends = standing(made.value)
    if (ends) announce(t('links.made', { from: nameOfCard(ends.from, language), to: nameOfCard(ends.to, language) }))
  }
  const remove = (id: LinkId): void => {
    const present = standing(id)?.link
    if (!present || !scope.writable) return
    gestures.removeLink(present)
    onMessage({ words: t('links.removed'), action: undoOffer(() => board?.showLink(id)) })
  }
  const from = useStore(cards).find((card) => card.id === asking && !card.removed)
  return {
    link,
    remove,
    shown: (
      <>
        {board ? <LinkPanel board={board} links={links} cards={cards} scope={scope} onRemove={remove} /> : null}
        {from ? <LinkDialogOnDemand card={from} link={null} scope={scope} onClose={() => setAsking(null)} /> : null}
      </>
    ),
  }
}
