import type { ComponentType, ReactNode } from 'react'
import { useEffect, useSyncExternalStore } from 'react'

/** What is shown of a component while its code is not here. */
export interface Meanwhile<P> {
  readonly waiting: (props: P) => ReactNode
  /** Its code could not be fetched. `retrying` while it is fetched again. */
  readonly failed: (props: P, again: Again) => ReactNode
}

/** Another try at fetching the code of a component. */
export interface Again {
  readonly retry: () => void
  readonly retrying: boolean
}

type Code<P> =
  | { readonly state: 'elsewhere' | 'coming' | 'failed' | 'coming-again' }
  | { readonly state: 'here'; readonly Component: ComponentType<P> }

/** A component that fetches its own code. */
export type OnDemand<P> = ((props: P) => ReactNode) & {
  /** Fetches the code before the component is shown. */
  readonly fetch: () => void
}

/**
 * A component whose code `load` brings when it is first shown. Where it cannot be had (no network), it is asked for again
 * when it is next shown, when the reader says so and when the network is back; the page around it lives on.
 */
export function onDemand<P extends object>(
  load: () => Promise<ComponentType<P>>,
  meanwhile: Meanwhile<P>,
): OnDemand<P> {
  let code: Code<P> = { state: 'elsewhere' }
  const listeners = new Set<() => void>()
  const set = (next: Code<P>): void => {
    code = next
    for (const listener of listeners) listener()
  }
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  const bring = async (): Promise<void> => {
    const again = code.state === 'failed'
    set({ state: again ? 'coming-again' : 'coming' })
    try {
      if (again) await bringStyles()
      set({ state: 'here', Component: await load() })
    } catch {
      // reason: whatever kept it away, the reader is told and may try again
      set({ state: 'failed' })
    }
  }
  const fetch = (): void => {
    if (code.state === 'elsewhere' || code.state === 'failed') void bring()
  }
  function Shown(props: P): ReactNode {
    const present = useSyncExternalStore(subscribe, () => code)
    useEffect(() => {
      fetch()
      addEventListener('online', fetch)
      return () => removeEventListener('online', fetch)
    }, [])
    switch (present.state) {
      case 'here':
        return <present.Component {...props} />
      case 'failed':
      case 'coming-again':
        return meanwhile.failed(props, { retry: fetch, retrying: present.state === 'coming-again' })
      default:
        return meanwhile.waiting(props)
    }
  }
  return Object.assign(Shown, { fetch })
}

/** Styles that could not be fetched are not asked for again by themselves, as the code is that they belong to. */
async function bringStyles(): Promise<void> {
  const missing = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].filter(
    ({ sheet }) => !sheet,
  )
  await Promise.all(
    missing.map(
      (link) =>
        new Promise<void>((resolve, reject) => {
          const fresh = link.cloneNode() as HTMLLinkElement // reason: a clone is of the same kind
          fresh.addEventListener('load', () => {
            link.remove()
            resolve()
          })
          fresh.addEventListener('error', () => {
            fresh.remove()
            reject(new Error(`no styles at ${fresh.href}`))
          })
          document.head.append(fresh)
        }),
    ),
  )
}
