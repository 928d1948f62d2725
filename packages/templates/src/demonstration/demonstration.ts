import type {
  BoardId,
  Card,
  CardId,
  GivenAnswer,
  Language,
  Link,
  LinkId,
  Live,
  ParticipantId,
  Placement,
  Plan,
  Plug,
  Role,
  Structure,
  StructureId,
} from '@tablee/model'
import type { Ms, Random } from '@tablee/std'
import type { Base } from '../plan-from-template.ts'

/** What the demonstration is made with. */
export interface DemonstrationRequest {
  /** The language of the plan's titles; what people wrote is in French. */
  readonly language: Language
  readonly random: Random
  /** Every date is counted from it. */
  readonly now: Ms
}

/** Someone who took part in the demonstration cycle. */
export interface PersonOfDemonstration {
  readonly id: ParticipantId
  readonly name: string
  readonly role: Role
  readonly structure: StructureId | null
}

/** Where a card of the demonstration lies on a board. */
export interface PlacedCard {
  readonly board: BoardId
  readonly card: CardId
  readonly placement: Placement
}

/** A whole cycle as data: everything that the relay writes to make someone's own copy of it. */
export interface Demonstration {
  readonly title: string
  readonly territory: string
  readonly plan: Plan
  readonly live: Live
  readonly bases: readonly Base[]
  readonly people: readonly PersonOfDemonstration[]
  /** The same as in `live`. */
  readonly structures: readonly Structure[]
  /** Each with its home. */
  readonly cards: readonly Card[]
  /** Each with its home. */
  readonly links: readonly Link[]
  /** What passes by those of the chains. */
  readonly plugs: ReadonlyMap<LinkId, readonly Plug[]>
  readonly placements: readonly PlacedCard[]
  /** Who said to come to which session. */
  readonly registrations: readonly GivenAnswer[]
}
