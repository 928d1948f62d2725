import { cardsStore, mayRestore } from '@tablee/documents'
import type { Card, CardId, HomeId } from '@tablee/model'
import { shownAs } from '@tablee/model'
import { useWords } from '@tablee/ui'
import { useCallback } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import type { CardScope } from './card-scope.ts'

/** Says to whoever writes in a card that was removed what becomes of their words: who may bring it back. */
export function useRemovedWords(): (card: Card) => string {
  const { t } = useWords()
  const { me } = useCycle()
  return useCallback((card) => t(mayRestore(card, me) ? 'list.removedMeanwhile' : 'list.removedByOthers'), [t, me])
}

/** What became of a card while this person wrote in it: removed, merged into another, or closed to writing; null where it is as it was. */
export function useCardFate({ content, writable }: CardScope, home: HomeId): (card: CardId) => string | null {
  const { t } = useWords()
  const removedWords = useRemovedWords()
  return useCallback(
    (id) => {
      const cards = cardsStore(content, home).get()
      const find = (wanted: CardId): Card | undefined => cards.find((card) => card.id === wanted)
      const card = find(id)
      if (card?.removed) return removedWords(card)
      if (!writable) return t('list.closedMeanwhile')
      const within = shownAs(cards, id)
      return within === id ? null : t('gather.isPartOf', { title: find(within)?.title || t('list.untitled') })
    },
    [content, home, writable, removedWords, t],
  )
}
