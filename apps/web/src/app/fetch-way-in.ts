import { loadParts } from '@tablee/words'
import { hasRoomForBoard } from './room-for-board.ts'

/** A table, not a choice between imports: of such a choice the bundler makes one import, with the files of its last branch. */
const VIEWS = {
  board: () => import('../features/board/board-page.tsx'),
  list: () => import('../features/list/list-page.tsx'),
  page: () => import('../features/cycle-page/cycle-page.tsx'),
} as const

/** So long (ms) after the form is shown at the latest, and where there is no word of when the page is idle (Safari). */
const SOON = 1_000

/** Fetches what someone who has just said « Rejoindre » will see, while the relay answers: where a board is open, that board or its list. */
export function fetchWayIn(language: 'fr' | 'en', isBoardOpen: boolean): void {
  const view = !isBoardOpen ? 'page' : hasRoomForBoard() ? 'board' : 'list'
  // the largest first: it takes the longest to be read
  const parts: readonly Promise<unknown>[] = [
    VIEWS[view](),
    import('../cycle/cycle-routes.tsx'),
    loadParts(language, view === 'page' ? 'plan' : view),
  ]
  // what cannot be fetched now is asked for again by the page that needs it, which says so
  for (const part of parts) part.catch(() => {})
}

/** The same while the form is filled in, once the page has nothing better to do; not where every byte counts. Returns what calls it off. */
export function fetchWayInWhenIdle(language: 'fr' | 'en', isBoardOpen: boolean): () => void {
  if (countsBytes()) return () => {}
  const fetch = (): void => fetchWayIn(language, isBoardOpen)
  if (!('requestIdleCallback' in globalThis)) {
    const timer = setTimeout(fetch, SOON)
    return () => clearTimeout(timer)
  }
  const asked = requestIdleCallback(fetch, { timeout: SOON })
  return () => cancelIdleCallback(asked)
}

/** Whether the browser says that its person pays for what is fetched, or waits long for it. */
function countsBytes(): boolean {
  const { connection } = navigator as Navigator & { readonly connection?: unknown } // reason: not in every browser, nor in the types
  if (typeof connection !== 'object' || connection === null) return false
  const { saveData, effectiveType } = connection as { readonly saveData?: unknown; readonly effectiveType?: unknown }
  return saveData === true || effectiveType === 'slow-2g' || effectiveType === '2g'
}
