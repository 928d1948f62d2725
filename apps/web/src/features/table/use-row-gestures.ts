import type { RowGestures } from '@tablee/documents'
import { createRowGestures } from '@tablee/documents'
import type { HomeId } from '@tablee/model'
import { cryptoRandom, systemClock } from '@tablee/std'
import { useMemo } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import type { CardScope } from '../card/card-scope.ts'

/** What this person does to many rows of `home` at once. */
export function useRowGestures(home: HomeId, content: CardScope['content']): RowGestures {
  const { me, history } = useCycle()
  return useMemo(
    () => createRowGestures({ home, content, me, clock: systemClock, random: cryptoRandom, history }),
    [home, content, me, history],
  )
}
