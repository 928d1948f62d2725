import type { Store } from '@tablee/std'

/**
 * What `compute` makes of `source`, told to those who listen only when it has changed: where `isSame`, it stays the same object.
 * However many listen, it is computed once for each change of the source.
 */
export function distinctStore<S, T>(
  source: Store<S>,
  compute: (value: S) => T,
  isSame: (left: T, right: T) => boolean,
): Store<T> {
  let computed: { readonly of: S; readonly value: T } | null = null
  const get = (): T => {
    const of = source.get()
    if (computed?.of === of) return computed.value
    const value = compute(of)
    computed = { of, value: computed && isSame(computed.value, value) ? computed.value : value }
    return computed.value
  }
  const listeners = new Set<() => void>()
  let told = get()
  const tell = (): void => {
    const now = get()
    if (now === told) return
    told = now
    for (const listener of listeners) listener()
  }
  let stop = (): void => {}
  return {
    get,
    subscribe: (listener) => {
      const listening = (): void => listener()
      if (listeners.size === 0) {
        told = get()
        stop = source.subscribe(tell)
      }
      listeners.add(listening)
      return () => {
        if (listeners.delete(listening) && listeners.size === 0) stop()
      }
    },
  }
}
