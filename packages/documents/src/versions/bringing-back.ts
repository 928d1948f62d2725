import type { CardId, ParticipantId } from '@tablee/model'
import type { VersionPart } from '@tablee/model/versions'
import type { Ms } from '@tablee/std'
import type * as Y from 'yjs'

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
