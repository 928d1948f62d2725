import type { Live } from '@tablee/model'
import type { Store } from '@tablee/std'

/** The facts as the relay told them (`told`), until they are mirrored otherwise: a mirror that says the same is no change. */
export function fromTold(told: Live | null, mirrored: Store<Live | null>): Store<Live | null> {
  let read: Live | null = null
  let known = told
  const get = (): Live | null => {
    const now = mirrored.get()
    if (now !== null && now !== read) {
      read = now
      if (JSON.stringify(now) !== JSON.stringify(known)) known = now
    }
    return known
  }
  return {
    get,
    subscribe: (listener) => {
      let before = get()
      return mirrored.subscribe(() => {
        if (get() === before) return
        before = get()
        listener()
      })
    },
  }
}
