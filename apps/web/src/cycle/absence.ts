import type { CycleId, Me } from '@tablee/model'
import type { Ms, Store } from '@tablee/std'
import { valueStore } from '@tablee/std'
import { remember, remembered } from '../app/browser-storage.ts'

/** When someone was last here before this visit, and whether they have been told of it. */
export interface Absence {
  /** Null: this is the first visit. */
  readonly since: Store<Ms | null>
  /** The same until they have caught up, or want to later, on whichever device. */
  readonly untold: Store<Ms | null>
  readonly told: () => void
  /** The relay says since when they were away. */
  readonly is: (away: Away) => void
  /** Tells the relay what it could not be told before, if anything. */
  readonly tellAgain: () => void
}

/** What the relay says of an absence. */
export type Away = Pick<Me, 'awaySince' | 'awayTold'>

export interface AbsencePorts {
  readonly storage: () => Storage
  readonly cycle: CycleId
  /** Tells the relay that they were told; false where it did not come to know. */
  readonly tell: (since: Ms) => Promise<boolean>
}

/** What is known of an absence. The relay keeps which one was told; this browser remembers it too, until the relay has come to know. */
export function rememberAbsence({ storage, cycle, tell }: AbsencePorts, first: Away): Absence {
  const key = `tablee.caught-up.${cycle}`
  const since = valueStore(first.awaySince)
  const untold = valueStore<Ms | null>(null)
  let unsaid: Ms | null = null
  let toldHere: Ms | null = null
  const say = (away: Ms): void => {
    unsaid = null
    void tell(away).then((isKnown) => {
      if (!isKnown && since.get() === away) unsaid = away
    })
  }
  const tellAgain = (): void => {
    if (unsaid !== null) say(unsaid)
  }
  const take = ({ awaySince, awayTold }: Away): void => {
    const isToldHere = awaySince !== null && (awaySince === toldHere || String(awaySince) === remembered(storage, key))
    since.set(awaySince)
    untold.set(awayTold || isToldHere ? null : awaySince)
    if (!awayTold && isToldHere) say(awaySince)
  }
  take(first)
  return {
    since,
    untold,
    told: () => {
      const away = untold.get()
      if (away === null) return
      toldHere = away
      remember(storage, key, String(away))
      untold.set(null)
      say(away)
    },
    is: take,
    tellAgain,
  }
}
