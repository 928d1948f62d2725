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
  /** Where the cards are now, when each goes to the zone of the same name as its own; else null. */
  readonly along: { readonly home: HomeId; readonly board: BoardId } | null
}

/** What `step` hands on to steps that this cycle has. Cards that live on where they are (columns, references) are `shown`. */
export function handoversOf(
  step: PlannedStep,
  plan: Pick<Plan, 'template' | 'steps'>,
): { readonly handovers: readonly Handover[]; readonly shown: readonly PlannedStep[] } {
  const found = (findStep(step.key, plan.template)?.handsOn ?? []).flatMap((hand) =>
    // a step that was cut in two receives in both its parts
    plan.steps.filter(({ key }) => key === hand.to).flatMap((to) => handoverTo(to, hand, plan.template)),
  )
  return {
    handovers: [
      ...found.filter(({ isCard }) => isCard).map(({ handover }) => handover),
      ...partsAfter(step, plan).flatMap((to) => handoverToPart(step, to, plan.template)),
    ],
    shown: [...new Set(found.filter(({ isCard }) => !isCard).map(({ handover }) => handover.to))],
  }
}

function handoverTo(
  to: PlannedStep,
  hand: HandOn,
  template: string,
): readonly { readonly handover: Handover; readonly isCard: boolean }[] {
  const spec = findStep(to.key, template)
  if (!spec) return []
  const table = to.tables.find(({ key }) => key === hand.into && !inSomeZone(spec, hand.into))
  const board = to.boards.find(({ key }) => key === boardKey(spec, hand.into))
  if (!table && !board) return []
  const place = { home: table?.home ?? to.id, board: table ? null : (board?.id ?? null), table: table?.title ?? null }
  return [{ handover: { hand, to, ...place, along: null }, isCard: isTakenAsCard(spec, hand) }]
}

/** The steps of the same template that come after `step`: it may have been cut in two, and goes on there. */
function partsAfter(step: PlannedStep, { steps }: Pick<Plan, 'steps'>): readonly PlannedStep[] {
  return steps.slice(steps.findIndex(({ id }) => id === step.id) + 1).filter(({ key }) => key === step.key)
}

/** Every card that the board takes, each into the zone that it is in. */
function handoverToPart(step: PlannedStep, to: PlannedStep, template: string): readonly Handover[] {
  const zones = findStep(to.key, template)?.boards.flatMap((board) => board.zones) ?? []
  const kinds = [...new Set(zones.filter(({ writable }) => writable !== 'nobody').flatMap(({ accepts }) => accepts))]
  const [from, board] = [step.boards[0], to.boards[0]]
  if (!from || !board || kinds.length === 0) return []
  const hand: HandOn = { kinds, to: to.key, as: 'copy', into: '' }
  return [{ hand, to, home: to.id, board: board.id, table: null, along: { home: step.id, board: from.id } }]
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
