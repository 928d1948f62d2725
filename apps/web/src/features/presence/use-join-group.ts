import type { BoardHandle } from '@tablee/canvas'
import type { ToastMessage } from '@tablee/ui'
import { useWords } from '@tablee/ui'

/** « Revenir au groupe »: shows what most of the others see, and says what was found. */
export function useJoinGroup(board: BoardHandle, onMessage: (message: ToastMessage) => void): () => void {
  const { t } = useWords()
  return () => {
    const found = board.together.join()
    onMessage({ words: t(found === 'group' ? 'presence.joined' : 'presence.joinedAlone') })
  }
}
