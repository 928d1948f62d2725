import type { ToastMessage } from '@tablee/ui'
import { useAnnounce, useWords } from '@tablee/ui'
import { useCallback } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'

/**
 * Gives the « Annuler » of a message that says what this person has just done: it takes that back, whatever they did since, and nothing else.
 * To be asked for at once after the act; `undone` is done once that is taken back.
 */
export function useUndoOffer(
  onMessage: (message: ToastMessage) => void,
): (undone?: () => void) => NonNullable<ToastMessage['action']> {
  const { t } = useWords()
  const { history } = useCycle()
  const announce = useAnnounce()
  return useCallback(
    (undone) => {
      const takeBack = history.last()
      const run = (): void => {
        if (!takeBack()) return onMessage({ words: t('list.nothingUndone') })
        announce(t('list.undone'))
        undone?.()
      }
      return { label: t('list.undo'), run }
    },
    [history, announce, onMessage, t],
  )
}
