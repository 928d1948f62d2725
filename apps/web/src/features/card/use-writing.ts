import type { OpenDocument } from '@tablee/provider'
import type { Writing } from '@tablee/text'
import { useAnnounce, useWords } from '@tablee/ui'
import { useEffect, useMemo } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import { contentCarets } from './content-carets.ts'

/** What the texts of the cards of `content` ask of the page while someone writes in them. */
export function useWriting(content: OpenDocument): Writing {
  const { t } = useWords()
  const { me, people, refreshPeople, history, cursorsShown } = useCycle()
  const announce = useAnnounce()
  const carets = useMemo(
    () =>
      contentCarets(content, {
        me: me.participant,
        people,
        shown: cursorsShown,
        onStranger: refreshPeople,
        isInView: () => document.visibilityState === 'visible',
      }),
    [content, me.participant, people, refreshPeople, cursorsShown],
  )
  useEffect(() => {
    const hide = (): void => {
      if (document.visibilityState === 'hidden') carets.show(null)
    }
    document.addEventListener('visibilitychange', hide)
    return () => document.removeEventListener('visibilitychange', hide)
  }, [carets])
  return useMemo(
    () => ({
      history,
      carets,
      undo: () => announce(t(history.undo() ? 'list.undone' : 'list.nothingUndone')),
      redo: () => announce(t(history.redo() ? 'list.redone' : 'list.nothingUndone')),
    }),
    [history, carets, announce, t],
  )
}
