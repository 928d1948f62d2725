import type { StandingCards } from '@tablee/documents'
import { cardsStore, standingStore } from '@tablee/documents'
import type { Card } from '@tablee/model'
import { homesToRead } from '@tablee/model'
import { useStore } from '@tablee/ui'
import { useCycle } from './cycle-context.ts'
import type { OfHome } from './use-homes.ts'
import { useHomesOf } from './use-homes.ts'

/** Every card of a home, read whole, removed ones included. */
export type HomeCards = OfHome<readonly Card[]>
/** Those of a home that are shown. */
export type HomeStanding = OfHome<StandingCards>

/** The cards of every home of the cycle's steps that this person may read; they stay open for as long as the component is shown. */
export function useHomeCards(): readonly HomeCards[] {
  return useHomes(cardsStore)
}

/** Which cards are shown of the same homes, for who needs their number, or few of them: none is read whole that is not asked for. */
export function useHomeStanding(): readonly HomeStanding[] {
  return useHomes(standingStore)
}

function useHomes<Cards>(read: Parameters<typeof useHomesOf<Cards>>[1]): readonly OfHome<Cards>[] {
  const { me, live } = useCycle()
  const facts = useStore(live)
  return useHomesOf(facts ? homesToRead(facts, me) : [], read)
}
