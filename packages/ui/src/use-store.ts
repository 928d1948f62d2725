import { useSyncExternalStore } from 'react'

/** A value that can be watched: the `Store` of @tablee/std, of which this package needs only the shape. */
export interface Watchable<T> {
  readonly get: () => T
  readonly subscribe: (listener: () => void) => () => void
}

/** The present value of `store`, again after each change. */
export function useStore<T>(store: Watchable<T>): T {
  return useSyncExternalStore(store.subscribe, store.get)
}
