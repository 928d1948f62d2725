import type { Scheduler, Store } from '@tablee/std'
import { valueStore } from '@tablee/std'
import type { PageBox } from './page-box.ts'
import type { BoardPresence, Neighbour } from './presence.ts'

/** How long (ms) someone may be gone, as when their line is lost or their page reloaded, and still be followed. */
const GONE = 6_000

/** Whose view mine follows. */
export interface Followed {
  readonly participant: string
  readonly name: string
}

export interface FollowOptions {
  readonly presence: BoardPresence
  readonly scheduler: Scheduler
  /** Shows me what they see; their zone where they look at the list. */
  readonly look: (at: { readonly view: PageBox } | { readonly zone: string }) => void
}

export interface ViewFollower {
  /** Null: I look where I want. */
  readonly followed: Store<Followed | null>
  readonly follow: (participant: string) => void
  readonly unfollow: () => void
}

/** Follows the view of another person until told to stop, or until they are gone. */
export function createViewFollower({ presence, scheduler, look }: FollowOptions): ViewFollower {
  const followed = valueStore<Followed | null>(null)
  let seen: string | null = null
  let cancelEnd: (() => void) | null = null
  let unsubscribe: (() => void) | null = null

  const unfollow = (): void => {
    unsubscribe?.()
    unsubscribe = null
    stay()
    followed.set(null)
  }
  const stay = (): void => {
    cancelEnd?.()
    cancelEnd = null
  }
  const keepUp = (): void => {
    const present = followed.get()
    if (!present) return
    const theirs = presence.neighbours.get().filter(({ participant }) => participant === present.participant)
    const one = theirs.find(({ view }) => view) ?? theirs[0]
    if (!one) {
      cancelEnd ??= scheduler.after(GONE, unfollow)
      return
    }
    stay()
    const at = placeOf(one)
    const key = JSON.stringify(at)
    if (!at || key === seen) return
    seen = key
    look(at)
  }
  return {
    followed,
    unfollow,
    follow: (participant) => {
      unfollow()
      const person = presence.neighbours.get().find((neighbour) => neighbour.participant === participant)
      if (!person) return
      seen = null
      followed.set({ participant, name: person.name })
      unsubscribe = presence.neighbours.subscribe(keepUp)
      keepUp()
    },
  }
}

function placeOf({ view, zone }: Neighbour): { readonly view: PageBox } | { readonly zone: string } | null {
  if (view) return { view }
  return zone === null ? null : { zone }
}
