/** What the platform says of the network. */
export interface Network {
  isUnplugged(): boolean
  /** `wake`: something may have changed unnoticed (network back, page shown again). Returns what stops listening. */
  listen(listeners: { readonly offline: () => void; readonly wake: () => void }): () => void
}

/** The browser's word, in the page that this runs in. */
const pageNetwork: Network = {
  isUnplugged: () => !navigator.onLine,
  listen: ({ offline, wake }) => {
    const seen = (): void => {
      if (document.visibilityState === 'visible') wake()
    }
    window.addEventListener('offline', offline)
    window.addEventListener('online', wake)
    window.addEventListener('pageshow', wake)
    document.addEventListener('visibilitychange', seen)
    return () => {
      window.removeEventListener('offline', offline)
      window.removeEventListener('online', wake)
      window.removeEventListener('pageshow', wake)
      document.removeEventListener('visibilitychange', seen)
    }
  },
}

/** Outside of a page nothing is known. */
const unknownNetwork: Network = { isUnplugged: () => false, listen: () => () => {} }

/** The network of the page, if there is one. */
export const platformNetwork: Network = typeof window === 'undefined' ? unknownNetwork : pageNetwork
