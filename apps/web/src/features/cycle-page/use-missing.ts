import type { MissingAround } from '@tablee/model'
import { missingAround, standingCards } from '@tablee/model'
import { useStore } from '@tablee/ui'
import { useMemo } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import { useHomeCards } from '../../cycle/use-home-cards.ts'

/** Who is missing around the table, as it is now: `waiting` while the sheets of structures come, null where this person reads none. */
export function useMissing(): MissingAround | 'waiting' | null {
  const { live, plan } = useCycle()
  const facts = useStore(live)
  const planned = useStore(plan)
  const homes = useHomeCards()
  const missing = useMemo(
    () =>
      facts && planned
        ? missingAround({
            structures: facts.structures,
            territories: planned.territories,
            cards: homes.flatMap(({ cards }) => standingCards(cards)),
          })
        : null,
    [facts, planned, homes],
  )
  const directory = homes.find(({ home }) => home === 'directory')
  if (!missing || !directory) return null
  // before the sheets of structures are here, everyone would seem to be missing
  return directory.loaded ? missing : 'waiting'
}
