import type { Gestures } from '@tablee/documents'
import type { CardId, ParticipantId, QuestionMark, Structure, StructureId, Territory } from '@tablee/model'
import type { OpenDocument } from '@tablee/provider'
import type { Writing } from '@tablee/text'

/** A question that the facilitation has validated; `title` is null while its words are not known here. */
export interface ValidatedQuestion {
  readonly card: CardId
  readonly mark: QuestionMark
  readonly title: string | null
}

/** What a view of cards needs to show them and to let someone act on them. */
export interface CardScope {
  /** The document that holds the cards. */
  readonly content: OpenDocument['doc']
  readonly gestures: Gestures
  /** What its shared texts ask for while someone writes in them. */
  readonly writing: Writing
  readonly writable: boolean
  readonly questions: readonly ValidatedQuestion[]
  /** Those that can be chosen: merged ones are left out, by name. */
  readonly structures: readonly Structure[]
  /** Those who take part now and are known, by name. */
  readonly people: readonly { readonly id: ParticipantId; readonly name: string }[]
  /** Those of the cycle. */
  readonly territories: readonly Territory[]
  /** Whether this person may add one to the list of the cycle. */
  readonly namesTerritories: boolean
  /** Null for someone who was erased, or is not known yet. */
  readonly personName: (person: ParticipantId) => string | null
  readonly structureName: (structure: StructureId) => string | null
  /** Those that were merged into others: cards may name them still. */
  readonly mergedStructures: readonly Structure[]
  /** The structure that a merged one goes by; any other id is itself. */
  readonly keptStructure: (id: string) => string
}
