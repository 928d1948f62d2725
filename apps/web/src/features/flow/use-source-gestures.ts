import type { SourceGestures } from '@tablee/documents'
import { createSourceGestures } from '@tablee/documents'
import type { DocumentName, HomeId } from '@tablee/model'
import { contentOf } from '@tablee/model'
import { cryptoRandom, systemClock } from '@tablee/std'
import { useMemo } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import { useDocument, useOptionalDocument } from '../../cycle/use-document.ts'

/** What the person at this browser does with cards of `home` that come from elsewhere; `board` holds their placements. */
export function useSourceGestures(home: HomeId, board: DocumentName | null = null): SourceGestures {
  const { me, history, live } = useCycle()
  const content = useDocument(contentOf(home)).doc
  const placements = useOptionalDocument(board)?.doc ?? null
  return useMemo(
    () =>
      createSourceGestures({
        home,
        content,
        board: placements,
        me,
        clock: systemClock,
        random: cryptoRandom,
        history,
        structures: () => live.get()?.structures ?? [],
      }),
    [home, content, placements, me, history, live],
  )
}
