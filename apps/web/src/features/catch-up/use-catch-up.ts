import type { HomeId } from '@tablee/model'
import { can, contentOf } from '@tablee/model'
import type { CatchUp } from '@tablee/model/catch-up'
import { catchUpSince } from '@tablee/model/catch-up'
import { useStore } from '@tablee/ui'
import { useDeferredValue, useMemo } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import type { HomeCards } from '../../cycle/use-home-cards.ts'
import { useHomeCards } from '../../cycle/use-home-cards.ts'

/** What happened since a time, as far as it has been read. */
export interface Read {
  readonly news: CatchUp
  readonly homes: readonly HomeCards[]
  /** How many steps have all their cards here, of those that this person may read. */
  readonly read: number
  readonly total: number
  /** How many are not shared with them. */
  readonly hidden: number
}

/** Reads what happened since `since` (ms) in every step that one may read, as it comes; null before the facts are known. */
export function useCatchUp(since: number, now: number): Read | null {
  const { me, live, plan, people } = useCycle()
  const facts = useStore(live)
  const planned = useStore(plan)
  const known = useStore(people)
  // many homes arrive one after the other: reading them all again waits for the page to have time
  const homes = useDeferredValue(useHomeCards())
  return useMemo(() => {
    if (!facts || !planned) return null
    const mayRead = planned.steps.map(({ id }) => {
      const own = facts.steps.find((step) => step.id === id)?.homes ?? []
      return own.filter((home) => can(me, 'read', contentOf(home), facts))
    })
    const here = new Set(homes.filter(({ loaded }) => loaded).map(({ home }) => home))
    const readable = mayRead.filter((own) => own.length > 0)
    const mayWrite = (home: HomeId): boolean => can(me, 'write', contentOf(home), facts)
    const news = catchUpSince(
      { me, steps: planned.steps, live: facts, homes, mayWrite, people: [...known.values()], now },
      since,
    )
    return {
      news,
      homes,
      read: readable.filter((own) => own.every((home) => here.has(home))).length,
      total: readable.length,
      hidden: mayRead.length - readable.length,
    }
  }, [me, facts, planned, known, homes, since, now])
}
