/** A value that can be watched: the shape that `useSyncExternalStore` expects. */
export interface Store<T> {
  /** The present value; the same reference until it changes. */
  readonly get: () => T
  /** Calls `listener` after each change; returns what stops it. */
  readonly subscribe: (listener: () => void) => () => void
}

/** A `Store` whose value is set by its owner. Setting the same reference notifies nobody. */
export function valueStore<T>(initial: T): Store<T> & { readonly set: (value: T) => void } {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    subscribe: (listener) => {
      // a function of its own for each call: the same listener may be there twice
      const told = (): void => listener()
      listeners.add(told)
      return () => listeners.delete(told)
    },
    set: (next) => {
      if (Object.is(next, value)) return
      value = next
      for (const listener of listeners) listener()
    },
  }
}
