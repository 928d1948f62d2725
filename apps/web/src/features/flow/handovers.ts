import type { BoardId, HandOn, HomeId, Plan, PlannedStep, StepSpec } from '@tablee/model'
import { receptionOf } from '@tablee/model'
import { findStep } from '@tablee/templates'

/** One way in which a step hands cards on, with where it leads in this cycle. */
export interface Handover {
  readonly hand: HandOn
  readonly to: PlannedStep
  readonly home: HomeId
  /** Null where cards become rows of a table. */
  readonly board: BoardId | null
  /** The name of that table. */
  readonly table: string | null
}

/** What `step` hands on to steps that this cycle has. Cards that live on where they are (columns, references) are `shown`. */
export function handoversOf(
  step: PlannedStep,
  plan: Pick<Plan, 'template' | 'steps'>,
): { readonly handovers: readonly Handover[]; readonly shown: readonly PlannedStep[] } {
  const found = (findStep(step.key, plan.template)?.handsOn ?? []).flatMap((hand) => {
    const to = plan.steps.find(({ key }) => key === hand.to)
    const spec = to && findStep(to.key, plan.template)
    if (!to || !spec) return []
    const table = to.tables.find(({ key }) => key === hand.into && !inSomeZone(spec, hand.into))
    const board = to.boards.find(({ key }) => key === boardKey(spec, hand.into))
    if (!table && !board) return []
    const place = { home: table?.home ?? to.id, board: table ? null : (board?.id ?? null), table: table?.title ?? null }
    return [{ handover: { hand, to, ...place }, isCard: isTakenAsCard(spec, hand) }]
  })
  return {
    handovers: found.filter(({ isCard }) => isCard).map(({ handover }) => handover),
    shown: [...new Set(found.filter(({ isCard }) => !isCard).map(({ handover }) => handover.to))],
  }
}

function isTakenAsCard(spec: StepSpec, { kinds, becomes, into }: HandOn): boolean {
  return kinds.every((kind) => receptionOf(spec, becomes ?? kind, into) === 'card')
}

function boardKey({ boards }: StepSpec, zone: string): string | undefined {
  return boards.find(({ zones }) => zones.some(({ key }) => key === zone))?.key
}

function inSomeZone(spec: StepSpec, zone: string): boolean {
  return boardKey(spec, zone) !== undefined
}
