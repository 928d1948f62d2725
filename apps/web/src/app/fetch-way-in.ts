import { loadPart } from '@tablee/words'
import { hasRoomForBoard } from './room-for-board.ts'

/** Fetches what someone who has just said « Rejoindre » will see, while the relay answers: where a board is open, that board or its list. */
export function fetchWayIn(language: 'fr' | 'en', isBoardOpen: boolean): void {
  const toBoard = isBoardOpen && hasRoomForBoard()
  const parts: readonly Promise<unknown>[] = [
    import('../cycle/cycle-routes.tsx'),
    loadPart(language, toBoard ? 'board' : 'inside'),
    toBoard
      ? import('../features/board/board-page.tsx')
      : isBoardOpen
        ? import('../features/list/list-page.tsx')
        : import('../features/cycle-page/cycle-page.tsx'),
  ]
  // what cannot be fetched now is asked for again by the page that needs it, which says so
  for (const part of parts) part.catch(() => {})
}
