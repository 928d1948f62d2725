import type { BoardId, Kind, Zone } from '@tablee/model'
import type { Store } from '@tablee/std'
import { valueStore } from '@tablee/std'

/** A card that somebody is about to add to a zone: what they write is theirs alone until they add it. */
export interface CardDraft {
  readonly board: BoardId
  readonly zone: Zone
  /** Null: the first that the zone takes. */
  readonly kind: Kind | null
  readonly words: string
  /** The field is shown. */
  readonly open: boolean
}

/** The drafts of one tab, by zone of a board: they outlive the field, which somebody else’s act may take away. */
export interface CardDrafts extends Store<ReadonlyMap<string, CardDraft>> {
  readonly of: (board: BoardId, zone: Zone) => CardDraft | null
  /** Keeps `draft` in place of the one of its zone, or lets go of it where its field is shut and nothing is written in it. */
  readonly keep: (draft: CardDraft) => void
}

export function createCardDrafts(): CardDrafts {
  const drafts = valueStore<ReadonlyMap<string, CardDraft>>(new Map())
  return {
    get: drafts.get,
    subscribe: drafts.subscribe,
    of: (board, zone) => drafts.get().get(keyOf(board, zone)) ?? null,
    keep: (draft) => {
      const next = new Map(drafts.get())
      const key = keyOf(draft.board, draft.zone)
      if (draft.open || draft.words !== '') next.set(key, draft)
      else next.delete(key)
      drafts.set(next)
    },
  }
}

function keyOf(board: BoardId, zone: Zone): string {
  return `${board} ${zone.id}`
}
