import type { BoardId, Zone } from '@tablee/model'
import { useSyncExternalStore } from 'react'
import type { CardDraft } from './card-drafts.ts'
import { useCycle } from './cycle-context.ts'

type Change = Partial<Pick<CardDraft, 'kind' | 'words' | 'open'>>

/** What this person has begun to write in `zone`, and what changes it. */
export function useCardDraft(board: BoardId, zone: Zone): readonly [CardDraft, (change: Change) => void] {
  const { drafts } = useCycle()
  const kept = useSyncExternalStore(drafts.subscribe, () => drafts.of(board, zone))
  const draft = kept ?? { board, zone, kind: null, words: '', open: false }
  // as it is now: one act may change it twice
  const change = (changes: Change): void => drafts.keep({ ...(drafts.of(board, zone) ?? draft), zone, ...changes })
  return [draft, change]
}
