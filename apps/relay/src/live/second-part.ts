import type { BoardTemplate } from '@tablee/documents'
import { readTemplate } from '@tablee/documents'
import type { BoardId, CycleId, HomeId, Live, Plan, PlanChange, PlannedStep } from '@tablee/model'
import { baseOf, newId } from '@tablee/model'
import { documentKey } from '@tablee/protocol'
import type { Ports } from './acts.ts'

/** A step that is added to a cycle: what its plan, its facts and its boards are to hold. */
export interface NewStep {
  readonly step: PlannedStep
  readonly homes: readonly HomeId[]
  readonly templates: readonly { readonly board: BoardId; readonly template: BoardTemplate }[]
  /** Whether observers may read it. */
  readonly isShared: boolean
}

interface AskedSplit {
  readonly plan: Plan
  readonly live: Live
  readonly change: Extract<PlanChange, { do: 'split-step' }>
}

/** The second part of a step that is cut in two: its boards as they are now, without a card; the tables that it shared stay common. */
export async function layOutSecondPart(
  { rooms, random }: Ports,
  cycle: CycleId,
  { plan, live, change }: AskedSplit,
): Promise<NewStep | null> {
  const first = plan.steps.find(({ id }) => id === change.step)
  const facts = live.steps.find(({ id }) => id === change.step)
  if (!first || !facts) return null
  const ofSecond = (home: HomeId): HomeId => (home === first.id ? change.second : home)
  const boards = first.boards.map((board) => ({ from: board.id, board: { ...board, id: newId<BoardId>(random) } }))
  const templates = await Promise.all(
    boards.map(async ({ from, board }) => ({
      board: board.id,
      template: await rooms.read(documentKey(cycle, baseOf(from)), readTemplate),
    })),
  )
  return {
    step: {
      ...first,
      id: change.second,
      boards: boards.map(({ board }) => board),
      tables: first.tables.map((table) => ({ ...table, home: ofSecond(table.home) })),
    },
    homes: facts.homes.map(ofSecond),
    templates,
    isShared: live.shared.includes(first.id),
  }
}
