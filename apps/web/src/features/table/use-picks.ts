import type { Card, CardId } from '@tablee/model'
import { useCallback, useMemo, useState } from 'react'

/** The rows that are ticked, of those that still stand, and what ticks or unticks some. */
export function usePicks(
  cards: readonly Card[],
): readonly [ReadonlySet<CardId>, (cards: readonly CardId[], isPicked: boolean) => void] {
  const [chosen, setChosen] = useState<ReadonlySet<CardId>>(new Set())
  const picked = useMemo(
    () => (chosen.size === 0 ? chosen : new Set(cards.flatMap(({ id }) => (chosen.has(id) ? [id] : [])))),
    [cards, chosen],
  )
  const pick = useCallback(
    (ids: readonly CardId[], isPicked: boolean) =>
      setChosen((present) => {
        const next = new Set(present)
        for (const id of ids) {
          if (isPicked) next.add(id)
          else next.delete(id)
        }
        return next
      }),
    [],
  )
  return [picked, pick]
}
