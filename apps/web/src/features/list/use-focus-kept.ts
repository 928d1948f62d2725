import type { CardId } from '@tablee/model'
import { useEffect, useRef } from 'react'
import type { ListLayout } from './list-layout.ts'
import { neighbourOf, zonesShowing } from './list-layout.ts'
import { cardElementId } from '../card/use-focus-on-card.ts'
import { zoneTitleId } from './zone-list.tsx'

/** How long (ms) whoever acts on a card has to put the focus where they want it. */
const OTHERS_FIRST = 100

/**
 * Keeps the focus of whoever is on a card when it is drawn elsewhere, or goes: an undo, or someone else, moves it or
 * takes it away. The focus follows the card, else goes to the one beside it, else to the heading of its zone.
 */
export function useFocusKept(layout: ListLayout): void {
  const on = useRef<{ readonly card: CardId; readonly element: Element } | null>(null)
  const former = useRef(layout)

  useEffect(() => {
    const enter = ({ target }: FocusEvent): void => {
      // a dialog that was opened from a card is still about that card
      if (!(target instanceof Element) || target.closest('[role="dialog"]')) return
      const card = target.closest<HTMLElement>('[data-card]')?.dataset['card']
      on.current = card === undefined ? null : { card: card as CardId, element: target } // reason: a list wrote it there
    }
    const leave = ({ target, relatedTarget }: FocusEvent): void => {
      if (relatedTarget) return
      setTimeout(() => {
        const isLeft = target instanceof Element && target.isConnected && document.activeElement === document.body
        if (isLeft && target === on.current?.element) on.current = null
      }, 0)
    }
    document.addEventListener('focusin', enter)
    document.addEventListener('focusout', leave)
    return () => {
      document.removeEventListener('focusin', enter)
      document.removeEventListener('focusout', leave)
    }
  }, [])

  useEffect(() => {
    const before = former.current
    former.current = layout
    const timer = setTimeout(() => {
      if (!on.current || on.current.element.isConnected || document.activeElement !== document.body) return
      const next = placeNear(on.current.card, before)
      next?.focus({ preventScroll: true })
      next?.scrollIntoView({ block: 'nearest' })
    }, OTHERS_FIRST)
    return () => clearTimeout(timer)
  }, [layout])
}

function placeNear(card: CardId, before: ListLayout): HTMLElement | null {
  const beside = neighbourOf(before, card)
  const [zone] = zonesShowing(before, card)
  return (
    document.getElementById(cardElementId(card)) ??
    (beside && document.getElementById(cardElementId(beside))) ??
    (zone === undefined ? null : document.getElementById(zoneTitleId({ id: zone })))
  )
}
