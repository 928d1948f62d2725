import { useEffect, useSyncExternalStore } from 'react'

/** Code that is not a component, once it is here. */
export type CodeOnDemand<T> =
  | { readonly state: 'elsewhere' | 'coming' | 'failed' }
  | { readonly state: 'here'; readonly code: T }

/**
 * Has `load` bring code when it is first `wanted`. Where it cannot be had (no network), it is asked for again when the
 * network is back, and by the returned function.
 */
export function codeOnDemand<T>(load: () => Promise<T>): (wanted: boolean) => readonly [CodeOnDemand<T>, () => void] {
  let present: CodeOnDemand<T> = { state: 'elsewhere' }
  const listeners = new Set<() => void>()
  const set = (next: CodeOnDemand<T>): void => {
    present = next
    for (const listener of listeners) listener()
  }
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  const fetch = (): void => {
    if (present.state === 'here' || present.state === 'coming') return
    set({ state: 'coming' })
    load().then(
      (code) => set({ state: 'here', code }),
      () => set({ state: 'failed' }),
    )
  }
  return (wanted) => {
    const code = useSyncExternalStore(subscribe, () => present)
    useEffect(() => {
      if (!wanted) return undefined
      fetch()
      addEventListener('online', fetch)
      return () => removeEventListener('online', fetch)
    }, [wanted])
    return [code, fetch]
  }
}
