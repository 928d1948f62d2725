import type { CycleId, Plan, PlannedStep } from '@tablee/model'
import { useLocation } from 'wouter'
import { boardPath, listPath, tablePath } from '../app/routes.ts'

/** One view of the step being looked at. */
export interface StepView {
  readonly view: 'board' | 'list' | 'table'
  readonly title: string
  readonly href: string
}

/** Where the reader is in the cycle: which step, which of its views. Null on the pages about the cycle itself. */
export interface CurrentPlace {
  readonly step: PlannedStep
  readonly views: readonly StepView[]
  readonly current: StepView
}

/** The step and view of the present address, as far as `plan` knows them. */
export function useCurrentPlace(cycle: CycleId, plan: Plan | null): CurrentPlace | null {
  const [location] = useLocation()
  if (!plan) return null
  for (const step of plan.steps) {
    const views = viewsOf(cycle, step, location)
    const current = views.find((view) => view.href === location)
    if (current) return { step, views, current }
  }
  return null
}

/** The views of a step, of the board in `location` where the step has several. */
export function viewsOf(cycle: CycleId, step: PlannedStep, location = ''): readonly StepView[] {
  const board =
    step.boards.find(({ id }) => location === boardPath(cycle, id) || location === listPath(cycle, id)) ??
    step.boards[0]
  const ofBoard: readonly StepView[] = board
    ? [
        { view: 'board', title: board.title, href: boardPath(cycle, board.id) },
        { view: 'list', title: board.title, href: listPath(cycle, board.id) },
      ]
    : []
  const ofTables = step.tables.flatMap(({ title, home }): readonly StepView[] => {
    const href = tablePath(cycle, home)
    return href ? [{ view: 'table', title, href }] : []
  })
  return [...ofBoard, ...ofTables]
}
