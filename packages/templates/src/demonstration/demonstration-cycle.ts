import type { BoardId, Card, Language, Live, ParticipantId, Placement, Plan, Role, Structure, StructureId } from '@tablee/model'
import type { Ms, Random } from '@tablee/std'
import { present } from '@tablee/std'
import type { Base } from '../plan-from-template.ts'
import { planFromTemplate } from '../plan-from-template.ts'
import { collectiveImpact } from '../collective-impact/collective-impact.ts'

export interface DemonstrationRequest {
  /** The language of the plan's titles; what people wrote is in French. */
  readonly language: Language
  readonly random: Random
  /** Every date is counted from it, ms. */
  readonly now: Ms
}

export interface PersonOfDemonstration {
  readonly id: ParticipantId
  readonly name: string
  readonly role: Role
  readonly structure: StructureId | null
}

/** Where a card of the demonstration lies on a board. */
export interface PlacedCard {
  readonly board: BoardId
  readonly card: Card['id']
  readonly placement: Placement
}

/** A whole cycle as data: everything that the relay writes to make one's own copy of it. */
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
  readonly placements: readonly PlacedCard[]
}

const TITLE = 'Prévenir le décrochage scolaire'
const TERRITORY = 'Val-d’Ormelle'

/** A fictional cycle on preventing school drop-out, finished enough to show what Tablée does. */
export function demonstrationCycle({ language, random, now }: DemonstrationRequest): Demonstration {
  const planned = planFromTemplate({ template: collectiveImpact, title: TITLE, territory: TERRITORY, language, random })
  present(now, 'now')
  return { title: TITLE, territory: TERRITORY, ...planned, people: [], structures: [], cards: [], placements: [] }
}
