import { useStore } from '@tablee/ui'
import { useMemo } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import { useHomeCards } from '../../cycle/use-home-cards.ts'
import { createCardIndex } from './card-index.ts'
import { passagesOf } from './card-passages.ts'
import type { Findings } from './find-in-steps.ts'
import { findInSteps } from './find-in-steps.ts'
import { useCardNames } from './use-card-names.ts'

/** What `query` finds in the cycle, followed as cards arrive and change; null until the steps are known. */
export function useFindings(query: string): Findings | null {
  const { plan, live } = useCycle()
  const planned = useStore(plan)
  const facts = useStore(live)
  const homes = useHomeCards()
  const names = useCardNames()
  const index = useMemo(() => createCardIndex((card) => passagesOf(card, names)), [names])
  return useMemo(
    () => (planned && facts ? findInSteps(query, { steps: planned.steps, live: facts, homes, index }) : null),
    [query, planned, facts, homes, index],
  )
}
