import type { CardId, DocumentName, ParticipantId, VersionPart } from '@tablee/model'
import { parseDocumentName } from '@tablee/model'
import type { Ms } from '@tablee/std'
import type * as Y from 'yjs'
import { bringBackBase } from './bring-back-base.ts'
import { bringBackContent } from './bring-back-content.ts'
import { bringBackDrawings } from './bring-back-drawings.ts'
import { bringBackPlaces } from './bring-back-places.ts'

/** What is brought back, for whom and when. */
export interface BringingBack {
  readonly parts: ReadonlySet<VersionPart>
  readonly by: ParticipantId
  readonly at: Ms
  /** A validated question stays a question, and stays. */
  readonly isValidated: (card: CardId) => boolean
}

/** A part of the work on one document, to be done in a transaction of its own. */
export type WriteBack = (doc: Y.Doc) => void

/**
 * What makes the document `name` hold again what `former` holds, as far as `wish` goes: gestures like any other, that add,
 * mark and rewrite, and delete no card. Each one alone is an update that browsers take well; done twice they change nothing more.
 */
export function bringBack(name: DocumentName, former: Y.Doc, wish: BringingBack): readonly WriteBack[] {
  const ref = parseDocumentName(name)
  switch (ref?.kind) {
    case 'content':
      return bringBackContent(ref.home, former, wish)
    case 'base':
      return [...bringBackBase(former, wish), ...bringBackDrawings(former, wish)]
    case 'board':
      return [...bringBackPlaces(former, wish), ...bringBackDrawings(former, wish)]
    default:
      return []
  }
}
