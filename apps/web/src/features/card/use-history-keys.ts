import type { ToastMessage } from '@tablee/ui'
import { useAnnounce, useWords } from '@tablee/ui'
import { useCallback, useEffect } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import type { ToldUndo } from './use-told-undo.ts'

/** What a person takes back of what they did, or does again. */
export interface HistoryActs {
  readonly undo: () => void
  readonly redo: () => void
}

/**
 * Undo and redo of what this person did in this tab, with Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y too. What is done is spoken,
 * for it is seen; where nothing could be done, `onMessage` says why. `told` says what an undo takes away with what others wrote.
 */
export function useHistoryKeys(onMessage: (message: ToastMessage | null) => void, told?: ToldUndo): HistoryActs {
  const { t } = useWords()
  const { history } = useCycle()
  const announce = useAnnounce()
  const undo = useCallback((): void => {
    const { canUndo } = history.state.get()
    // asked in any case: what is held back is written first, and may be the only thing there is
    const done = told ? told(history.undo) : history.undo()
    if (!done) return onMessage({ words: t(canUndo ? 'list.nothingUndone' : 'list.nothingToUndo') })
    if (done !== true) return onMessage(done)
    onMessage(null)
    announce(t('list.undone'))
  }, [history, announce, onMessage, told, t])
  const redo = useCallback((): void => {
    const { canRedo } = history.state.get()
    if (!history.redo()) return onMessage({ words: t(canRedo ? 'list.nothingUndone' : 'list.nothingToRedo') })
    onMessage(null)
    announce(t('list.redone'))
  }, [history, announce, onMessage, t])

  useEffect(() => {
    const keyDown = (event: KeyboardEvent): void => {
      const key = event.key.toLowerCase()
      if (
        !(event.ctrlKey || event.metaKey) ||
        event.altKey ||
        (key !== 'z' && key !== 'y') ||
        isElsewhere(event.target)
      )
        return
      event.preventDefault()
      if (key === 'y' || event.shiftKey) redo()
      else undo()
    }
    window.addEventListener('keydown', keyDown)
    return () => window.removeEventListener('keydown', keyDown)
  }, [undo, redo])
  return { undo, redo }
}

/** A text that is being written has an undo of its own, and what lies behind a dialog is not in sight. */
function isElsewhere(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest(ELSEWHERE) !== null
}

const ELSEWHERE =
  'input:not([type="checkbox"], [type="radio"]), textarea, [contenteditable="true"], [role="dialog"], [role="alertdialog"]'
