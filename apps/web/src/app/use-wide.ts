import { useSyncExternalStore } from 'react'

/** Wide enough for a panel beside the board. */
const WIDE = '(min-width: 900px)'

function subscribe(listener: () => void): () => void {
  const query = matchMedia(WIDE)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

/** Whether a panel has room beside the board. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(WIDE).matches)
}
