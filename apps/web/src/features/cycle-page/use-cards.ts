import type { Card, HomeId } from '@tablee/model'
import { standingCards } from '@tablee/model'
import { useMemo } from 'react'
import { useHomeCards } from '../../cycle/use-home-cards.ts'

/** The cards that are shown, by home: of every home of the cycle's steps that this person may read. */
export type CardsByHome = ReadonlyMap<HomeId, readonly Card[]>

/** Opens the homes of every step for as long as the page is shown. */
export function useCards(): CardsByHome {
  const homes = useHomeCards()
  return useMemo(() => new Map(homes.map(({ home, cards }) => [home, standingCards(cards)])), [homes])
}
