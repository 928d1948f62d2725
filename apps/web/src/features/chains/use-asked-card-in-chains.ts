import type { CardId } from '@tablee/model'
import type { ToastMessage } from '@tablee/ui'
import { useCallback } from 'react'
import { useAskedCardInRows } from '../card/use-asked-card-in-rows.ts'
import type { ChainsNow } from './use-chains.ts'

/** How long (ms) the dialog that led here has to give the focus back. */
const DIALOG_FIRST = 50

/** Leads to where the chains say the card that the address asks for; to its details where none of them does. */
export function useAskedCardInChains(
  now: Pick<ChainsNow, 'cards' | 'loaded'>,
  onOpen: (card: CardId) => void,
  onMessage: (message: ToastMessage) => void,
): void {
  const focusOn = useCallback(
    (card: CardId) => {
      setTimeout(() => {
        const element =
          document.querySelector<HTMLElement>(`[data-activity="${card}"]`) ??
          document.querySelector<HTMLElement>(`[data-of="${card}"]`)
        if (!element) return onOpen(card)
        element.scrollIntoView({ block: 'center' })
        element.focus({ preventScroll: true })
        element.dataset['found'] = ''
        element.addEventListener('blur', () => delete element.dataset['found'], { once: true })
      }, DIALOG_FIRST)
    },
    [onOpen],
  )
  useAskedCardInRows({ cards: now.cards, loaded: now.loaded, focusOn, showRemoved: nothingMore, onMessage })
}

/** Chains have no list of the cards that were removed. */
function nothingMore(): void {}
