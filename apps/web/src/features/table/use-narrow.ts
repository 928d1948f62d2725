import { useSyncExternalStore } from 'react'

const NARROW = '(width < 68rem)'

/** Whether the page is too narrow to show every column of a table at once, as half a screen is. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(NARROW).matches)
}

function subscribe(listener: () => void): () => void {
  const query = matchMedia(NARROW)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}
