import type { Card, CardHead, CardId, HomeId } from '@tablee/model'
import { useMemo } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import type { ToldCounts } from '../../cycle/told-counts.ts'
import type { HomeStanding } from '../../cycle/use-home-cards.ts'
import { useHomeStanding } from '../../cycle/use-home-cards.ts'

/** The cards that are shown of the cycle's homes, of every one that this person may read. */
export interface CardsShown {
  /** How many there are in all of `homes`, each counted as often as it is given. */
  readonly countIn: (homes: readonly HomeId[]) => number
  /** No more of each than its head. */
  readonly headsIn: (home: HomeId) => readonly CardHead[]
  /** One of them, read whole; null where none of that id is shown. */
  readonly card: (id: CardId) => Card | null
}

/** Opens the homes of every step for as long as the page is shown. */
export function useCards(): CardsShown {
  const { toldCounts } = useCycle()
  const homes = useHomeStanding()
  return useMemo(() => cardsShownOf(homes, toldCounts), [homes, toldCounts])
}

function cardsShownOf(homes: readonly HomeStanding[], told: ToldCounts): CardsShown {
  const byHome = new Map(homes.map(({ home, cards }) => [home, cards]))
  // of a home that is here in part only, the relay knows more
  const counts = new Map(
    homes.map(({ home, cards, loaded }) => [home, (loaded ? null : told.in(home)) ?? cards.heads.length]),
  )
  let homeOf: ReadonlyMap<CardId, HomeId> | null = null
  const headsIn = (home: HomeId): readonly CardHead[] => byHome.get(home)?.heads ?? []
  return {
    headsIn,
    countIn: (asked) => asked.reduce((sum, home) => sum + (counts.get(home) ?? 0), 0),
    card: (id) => {
      homeOf ??= new Map(homes.flatMap(({ home, cards }) => cards.heads.map((head) => [head.id, home] as const)))
      const home = homeOf.get(id)
      return (home && byHome.get(home)?.card(id)) ?? null
    },
  }
}
