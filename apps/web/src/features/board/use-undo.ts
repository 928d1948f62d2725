import type { ToastMessage } from '@tablee/ui'
import { useAnnounce, useWords } from '@tablee/ui'
import { useCallback, useEffect } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'

/** Undoes the person's last gesture, from a button or with Ctrl+Z; says so, or that there is nothing to undo. Ctrl+Y does it again. */
export function useUndo(onMessage: (message: ToastMessage | null) => void): () => void {
  const { t } = useWords()
  const { history } = useCycle()
  const announce = useAnnounce()
  const undo = useCallback((): void => {
    if (history.undo()) {
      onMessage(null)
      announce(t('board.undone'))
    } else onMessage({ words: t('board.nothingToUndo') })
  }, [history, announce, onMessage, t])

  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const key = event.key.toLowerCase()
      if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y') || isWriting(event.target))
        return
      event.preventDefault()
      if (key !== 'y' && !event.shiftKey) undo()
      else if (history.redo()) announce(t('board.redone'))
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [history, announce, undo, t])
  return undo
}

/** A text that is being written has an undo of its own. */
function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)
  )
}
