import { loadPart } from '@tablee/words'
import { hasRoomForBoard } from './room-for-board.ts'

/** Fetches what someone who has just said « Rejoindre » will see, while the relay answers: the cycle, and its board where one is open. */
export function fetchWayIn(language: 'fr' | 'en', isBoardOpen: boolean): void {
  const toBoard = isBoardOpen && hasRoomForBoard()
  const parts: readonly Promise<unknown>[] = [
    import('../cycle/cycle-routes.tsx'),
    import('../features/cycle-page/cycle-page.tsx'),
    loadPart(language, toBoard ? 'board' : 'inside'),
    ...(toBoard ? [import('../features/board/board-page.tsx')] : []),
  ]
  // what cannot be fetched now is asked for again by the page that needs it, which says so
  for (const part of parts) part.catch(() => {})
}
