import type { Store } from '@tablee/std'

/** A store computed from others, anew only after one of them has changed and someone asks. */
export function derivedStore<T>(sources: readonly Store<unknown>[], compute: () => T): Store<T> {
  let cached: { readonly inputs: readonly unknown[]; readonly value: T } | null = null
  return {
    get: () => {
      const inputs = sources.map((source) => source.get())
      if (!cached || inputs.some((input, index) => input !== cached?.inputs[index]))
        cached = { inputs, value: compute() }
      return cached.value
    },
    subscribe: (listener) => {
      const stops = sources.map((source) => source.subscribe(listener))
      return () => {
        for (const stop of stops) stop()
      }
    },
  }
}
