import type { StandingCards } from '@tablee/documents'
import type { Card, MissingAround } from '@tablee/model'
import { missingAround } from '@tablee/model'
import { useStore } from '@tablee/ui'
import { useDeferredValue, useMemo } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import { useHomeStanding } from '../../cycle/use-home-cards.ts'

/**
 * Who is missing around the table, as it is now: `waiting` while the people and the sheets of structures come, null where
 * this person reads none.
 */
export function useMissing(): MissingAround | 'waiting' | null {
  const { live, plan, people } = useCycle()
  const facts = useStore(live)
  const planned = useStore(plan)
  const everyone = useStore(people)
  // every sheet is read whole: what else the page says comes first
  const homes = useDeferredValue(useHomeStanding())
  const directory = homes.find(({ home }) => home === 'directory')
  // whoever reads this is among the people: there is always somebody once they are here
  const isKnown = directory?.loaded === true && everyone.size > 0
  const missing = useMemo(
    () =>
      isKnown && facts && planned
        ? missingAround({
            structures: facts.structures,
            people: everyone.values(),
            territories: planned.territories,
            cards: homes.flatMap(({ cards }) => sheetsAmong(cards)),
          })
        : null,
    [isKnown, facts, planned, everyone, homes],
  )
  if (!directory) return null
  // before they are here, everyone would seem to be missing
  return missing ?? 'waiting'
}

/** The sheets of structures, which are the cards of actors. */
function sheetsAmong({ heads, card }: StandingCards): readonly Card[] {
  return heads.filter(({ kind }) => kind === 'actor').flatMap(({ id }) => card(id) ?? [])
}
