import type { Scheduler, Store } from '@tablee/std'
import { valueStore } from '@tablee/std'
import { groupView, isFarFrom } from './group-view.ts'
import type { PageBox } from './page-box.ts'
import type { BoardPresence } from './presence.ts'

/** How often (ms) it is asked where the others are, and how many times in a row they must be far: looking aside is not being lost. */
const EVERY = 1_000
const TIMES = 3

export interface LostOptions {
  readonly presence: BoardPresence
  readonly scheduler: Scheduler
  /** What I see of the page. */
  readonly mine: () => PageBox
}

/** Tells that I have lost the group from sight for a while: several people, or one who leads, look elsewhere. */
export function watchLost({ presence, scheduler, mine }: LostOptions): {
  readonly lost: Store<boolean>
  readonly stop: () => void
} {
  const lost = valueStore(false)
  let times = 0
  const check = (): void => {
    const group = groupView(presence.neighbours.get())
    const isFar = group !== null && (group.size > 1 || group.led) && isFarFrom(mine(), group.view)
    times = isFar ? times + 1 : 0
    lost.set(times >= TIMES)
    cancel = scheduler.after(EVERY, check)
  }
  let cancel = scheduler.after(EVERY, check)
  return { lost, stop: () => cancel() }
}
