import type { Card, Structure } from '@tablee/model'
import { standingCards } from '@tablee/model'
import { useStore } from '@tablee/ui'
import { useMemo } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import { useHomeCards } from '../../cycle/use-home-cards.ts'
import type { StructureEntry } from './structure-entries.ts'
import { structureEntries } from './structure-entries.ts'

/** The structures of the cycle as they are now. */
export interface Directory {
  readonly structures: readonly Structure[]
  readonly entries: readonly StructureEntry[]
  /** Every card that stands, of what this person may read. */
  readonly cards: readonly Card[]
  /** Whether those cards are all here. */
  readonly whole: boolean
}

/** Follows the structures, their people and their sheets. */
export function useDirectory(): Directory {
  const { live, people } = useCycle()
  const structures = useStore(live)?.structures
  const persons = useStore(people)
  const homes = useHomeCards()
  const cards = useMemo(() => homes.flatMap((home) => standingCards(home.cards)), [homes])
  return useMemo(
    () => ({
      structures: structures ?? [],
      entries: structureEntries({ structures: structures ?? [], people: persons, cards }),
      cards,
      whole: homes.every(({ loaded }) => loaded),
    }),
    [structures, persons, cards, homes],
  )
}
