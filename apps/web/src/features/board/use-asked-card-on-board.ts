import type { BoardHandle } from '@tablee/canvas'
import type { Card } from '@tablee/model'
import type { Store } from '@tablee/std'
import type { ToastMessage } from '@tablee/ui'
import { useWords } from '@tablee/ui'
import { useEffect } from 'react'
import { useAskedCard } from '../../cycle/asked-card.ts'
import { standingOf } from '../card/standing-of.ts'

export interface AskedOnBoard {
  /** Null until the board is drawn. */
  readonly board: BoardHandle | null
  readonly cards: Store<readonly Card[]>
  /** Whether its cards and their places are all here. */
  readonly loaded: boolean
  readonly onMessage: (message: ToastMessage) => void
}

/** Shows and selects the card that the address asks for, and says where it is when it is in no zone, or no more on the board. */
export function useAskedCardOnBoard({ board, cards, loaded, onMessage }: AskedOnBoard): void {
  const { t } = useWords()
  const [asked, answered] = useAskedCard()
  useEffect(() => {
    if (!asked || !board || !loaded) return
    const standing = standingOf(cards.get(), asked)
    if (standing.is === 'shown' || standing.is === 'within') {
      board.show(standing.card.id)
      board.focus()
    }
    const title = standing.is === 'within' ? standing.card.title || t('list.untitled') : ''
    if (standing.is === 'within') onMessage({ words: t('search.shown.within', { title }) })
    else if (standing.is !== 'shown') onMessage({ words: t(`search.shown.${standing.is}`) })
    else if (board.zoneOf(standing.card.id) === null) onMessage({ words: t('search.shown.aside') })
    answered()
  }, [asked, answered, board, cards, loaded, onMessage, t])
}
