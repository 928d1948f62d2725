import type { CycleId } from '@tablee/model'
import type { Ms, Store } from '@tablee/std'
import { valueStore } from '@tablee/std'
import { remember, remembered } from '../app/browser-storage.ts'

/** When someone was last here before this visit, and whether they have been told of it. */
export interface Absence {
  /** Null: this is the first visit. */
  readonly since: Store<Ms | null>
  /** The same until they have caught up, or want to later. */
  readonly untold: Store<Ms | null>
  readonly told: () => void
  /** The relay says since when they were away. */
  readonly is: (since: Ms | null) => void
}

/** What this browser knows of an absence; which one was told outlives a reload. */
export function rememberAbsence(storage: () => Storage, cycle: CycleId, awaySince: Ms | null): Absence {
  const key = `tablee.caught-up.${cycle}`
  const since = valueStore(awaySince)
  const untoldOf = (away: Ms | null): Ms | null => (String(away) === remembered(storage, key) ? null : away)
  const untold = valueStore(untoldOf(awaySince))
  return {
    since,
    untold,
    told: () => {
      if (since.get() !== null) remember(storage, key, String(since.get()))
      untold.set(null)
    },
    is: (away) => {
      if (away === since.get()) return
      since.set(away)
      untold.set(untoldOf(away))
    },
  }
}
