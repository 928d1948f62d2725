import type { Card } from '../cards/card.ts'
import type { CardGroup } from '../cards/card-group.ts'
import type { Link } from '../cards/link.ts'
import type { CycleId, ParticipantId, StructureId } from '../ids/ids.ts'
import type { Live } from '../live/live.ts'
import type { Plan } from '../steps/plan.ts'

/** A whole cycle as plain JSON: the one input of exports, dashboards and comparisons. */
export interface CycleSnapshot {
  readonly cycle: CycleId
  /** When it was taken, ms. */
  readonly at: number
  readonly plan: Plan
  readonly live: Live
  /** `name` is null once a person was erased. */
  readonly people: readonly {
    readonly id: ParticipantId
    readonly name: string | null
    readonly structure: StructureId | null
  }[]
  /** Removed ones and those merged into others included: `standingCards` gives those that are shown. */
  readonly cards: readonly Card[]
  readonly links: readonly Link[]
  readonly groups: readonly CardGroup[]
}
