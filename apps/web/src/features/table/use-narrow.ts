import { useSyncExternalStore } from 'react'

const NARROW = '(width <= 37.5rem)'

/** Whether the page is too narrow for a table: up to 600 px, or as much at a larger text size. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(NARROW).matches)
}

function subscribe(listener: () => void): () => void {
  const query = matchMedia(NARROW)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}
