import type { Card, CardId } from '@tablee/model'
import { can, contentOf } from '@tablee/model'
import { useStore } from '@tablee/ui'
import { useMemo } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import type { HomeCards } from '../../cycle/use-home-cards.ts'
import { useHomeCards } from '../../cycle/use-home-cards.ts'

/** Every card of the cycle that this person may read, as far as it has come. */
export interface KnownCards {
  readonly cards: readonly Card[]
  readonly homes: readonly HomeCards[]
  readonly find: (card: CardId) => Card | null
  /** All that may be read is here. */
  readonly loaded: boolean
  /** Some steps are not shared with this person. */
  readonly partial: boolean
}

/** The cards of the cycle, followed as they arrive and change. */
export function useKnownCards(): KnownCards {
  const { me, live } = useCycle()
  const facts = useStore(live)
  const homes = useHomeCards()
  const partial =
    facts?.steps.some((step) => step.homes.some((home) => !can(me, 'read', contentOf(home), facts))) ?? false
  return useMemo(() => {
    const cards = homes.flatMap((home) => home.cards)
    const known = new Map(cards.map((card) => [card.id, card]))
    return {
      cards,
      homes,
      find: (card) => known.get(card) ?? null,
      loaded: homes.length > 0 && homes.every(({ loaded }) => loaded),
      partial,
    }
  }, [homes, partial])
}
