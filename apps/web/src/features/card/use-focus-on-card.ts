import type { CardId } from '@tablee/model'
import { useCallback, useEffect, useRef } from 'react'

/** The element of a card in a list or a table, where it has its own place. */
export const cardElementId = (card: CardId): string => `card-${card}`

/** Gives a function that moves the focus to a card once it is shown: what someone acted on must not be lost from sight. */
export function useFocusOnCard(): (card: CardId) => void {
  const wanted = useRef<CardId | null>(null)
  useEffect(() => {
    const element = wanted.current && document.getElementById(cardElementId(wanted.current))
    if (!element) return
    wanted.current = null
    bringForth(element)
  })
  return useCallback((card) => {
    // after the dialog or the menu that asked has given the focus back
    setTimeout(() => {
      const element = document.getElementById(cardElementId(card))
      if (element) bringForth(element)
      else wanted.current = card
    }, 50)
  }, [])
}

function bringForth(element: HTMLElement): void {
  element.focus({ preventScroll: true })
  element.scrollIntoView({ block: 'nearest' })
}
