import { Button, IconButton, Redo2, Undo2, useAnnounce, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useCallback, useEffect } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import styles from './history-buttons.module.css'

/** Undo and redo of what this person did in this tab, by button and by keyboard. */
export function HistoryButtons(): ReactNode {
  const { t } = useWords()
  const { history } = useCycle()
  const announce = useAnnounce()
  const { canUndo, canRedo } = useStore(history.state)
  const undo = useCallback(() => {
    if (!history.state.get().canUndo) announce(t('list.nothingToUndo'))
    else announce(t(history.undo() ? 'list.undone' : 'list.nothingUndone'))
  }, [announce, history, t])
  const redo = useCallback(() => {
    if (!history.state.get().canRedo) announce(t('list.nothingToRedo'))
    else announce(t(history.redo() ? 'list.redone' : 'list.nothingUndone'))
  }, [announce, history, t])

  useEffect(() => {
    const keyDown = (event: KeyboardEvent): void => {
      const key = event.key.toLowerCase()
      if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y') || isWriting(event.target))
        return
      event.preventDefault()
      if (key === 'y' || event.shiftKey) redo()
      else undo()
    }
    document.addEventListener('keydown', keyDown)
    return () => document.removeEventListener('keydown', keyDown)
  }, [undo, redo])

  // never `disabled`, which would throw away the focus of who undoes to the end
  return (
    <div className={styles.buttons}>
      <Button look="quiet" icon={<Undo2 aria-hidden="true" />} aria-disabled={!canUndo} onClick={undo}>
        {t('list.undo')}
      </Button>
      <IconButton label={t('list.redo')} icon={<Redo2 />} aria-disabled={!canRedo} onClick={redo} />
    </div>
  )
}

/** Where the keyboard writes, undo is that of the text. */
function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, [contenteditable="true"]') !== null
}
