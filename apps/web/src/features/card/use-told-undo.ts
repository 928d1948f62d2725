import { takenWithOthersWords } from '@tablee/documents'
import type { HomeId } from '@tablee/model'
import { isMerged } from '@tablee/model'
import type { ToastMessage } from '@tablee/ui'
import { useWords } from '@tablee/ui'
import { useCallback } from 'react'
import type { CardScope } from './card-scope.ts'

/** Takes something back: what is to be said of it, if that is more than that it is done; false where nothing could be. */
export type ToldUndo = (undo: () => boolean) => ToastMessage | boolean

/** Tells when an undo takes a card away with what others wrote in it, and offers `showRemoved`, where those words are. */
export function useToldUndo({ content }: CardScope, home: HomeId, showRemoved: () => void): ToldUndo {
  const { t } = useWords()
  return useCallback(
    (undo) => {
      let isDone = false
      const [card] = takenWithOthersWords(content, home, () => {
        isDone = undo()
      })
      if (!card) return isDone
      const words = t(isMerged(card) ? 'list.undoneMerge' : 'list.undoneWithWords')
      return { words, action: { label: t('list.showRemoved'), run: showRemoved } }
    },
    [content, home, showRemoved, t],
  )
}
