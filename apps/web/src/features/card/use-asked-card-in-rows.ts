import type { Card, CardId } from '@tablee/model'
import type { ToastMessage } from '@tablee/ui'
import { useWords } from '@tablee/ui'
import { useEffect } from 'react'
import { useAskedCard } from '../../cycle/asked-card.ts'
import { standingOf } from './standing-of.ts'
import { cardElementId } from './use-focus-on-card.ts'

export interface AskedInRows {
  /** Every card that the view may show, removed ones included. */
  readonly cards: readonly Card[]
  /** Whether they are all here. */
  readonly loaded: boolean
  /** Moves the focus to the card, in the view. */
  readonly focusOn: (card: CardId) => void
  /** Shows the cards that were removed. */
  readonly showRemoved: () => void
  readonly onMessage: (message: ToastMessage) => void
}

/** Leads to the card that the address asks for, in a list or a table, and says what became of it. */
export function useAskedCardInRows({ cards, loaded, focusOn, showRemoved, onMessage }: AskedInRows): void {
  const { t } = useWords()
  const [asked, answered] = useAskedCard()
  useEffect(() => {
    if (!asked || !loaded) return
    const standing = standingOf(cards, asked)
    if (standing.is === 'shown' || standing.is === 'within') {
      pointOut(standing.card.id)
      focusOn(standing.card.id)
    }
    if (standing.is === 'within')
      onMessage({ words: t('search.shown.within', { title: standing.card.title || t('list.untitled') }) })
    if (standing.is === 'removed') {
      showRemoved()
      onMessage({ words: t('search.shown.removed') })
    }
    if (standing.is === 'gone') onMessage({ words: t('search.shown.gone') })
    answered()
  }, [asked, answered, cards, loaded, focusOn, showRemoved, onMessage, t])
}

/** Brings a card to the middle of the page and marks it (`data-found`) until the focus leaves it: a hand that pressed a link sees no ring. */
function pointOut(card: CardId): void {
  const element = document.getElementById(cardElementId(card))
  if (!element) return
  element.scrollIntoView({ block: 'center' })
  element.dataset['found'] = ''
  element.addEventListener('blur', () => delete element.dataset['found'], { once: true })
}
