import type { Card, CardGroup, CardId, Placements, Zone } from '@tablee/model'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { layoutList, zonesShowing } from './list-layout.ts'
import type { HeldCard, ListLayout } from './list-layout.ts'

export interface LaidList {
  /** What is shown: while a card is in hand, nothing moves under it. */
  readonly layout: ListLayout
  /** What would be shown with nothing in hand. */
  readonly present: ListLayout
  /** What was shown last, for gestures; null before anything was. */
  readonly latest: () => ListLayout | null
  /** Keeps a card in its place while it is being written in; null lets go. */
  readonly hold: (card: CardId | null) => void
  readonly onHand: (isFull: boolean) => void
}

/** Where the list shows each card; `latest`, `hold` and `onHand` are the same functions for as long as the list is there. */
export function useListLayout(
  zones: readonly Zone[],
  cards: readonly Card[],
  places: Placements,
  groups: readonly CardGroup[],
): LaidList {
  const shown = useRef<ListLayout | null>(null)
  const [held, setHeld] = useState<HeldCard | null>(null)
  const [inHand, setInHand] = useState<ListLayout | null>(null)
  const present = useMemo(() => layoutList(zones, cards, places, held, groups), [zones, cards, places, held, groups])
  const layout = inHand ?? present
  useEffect(() => {
    shown.current = layout
  }, [layout])
  return {
    layout,
    present,
    latest: useCallback(() => shown.current, []),
    hold: useCallback((card) => setHeld(card && { card, zones: zonesShowing(shown.current, card) }), []),
    onHand: useCallback((isFull) => setInHand(isFull ? shown.current : null), []),
  }
}
