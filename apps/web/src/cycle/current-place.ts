import type { CycleId, Plan, PlannedStep } from '@tablee/model'
import type { Translate } from '@tablee/words'
import { useLocation } from 'wouter'
import { boardPath, chainsPath, listPath, tablePath } from '../app/routes.ts'

/** One view of the step being looked at. */
export interface StepView {
  readonly view: 'board' | 'list' | 'chains' | 'table'
  readonly title: string
  readonly href: string
  /** The table of a home that has one to itself, such as the directory: it goes by its name. */
  readonly named: boolean
}

/** How a view is called: beside a table that goes by its name, that of the boards says that it is theirs. */
export function viewName(view: StepView, views: readonly StepView[], t: Translate): string {
  if (view.named && views.length > 1) return view.title
  const beside = view.view === 'table' && views.some(({ named }) => named)
  return t(`common.views.${beside && !view.named ? 'boardTable' : view.view}`)
}

/** Where the reader is in the cycle: which step, which of its views. Null on the pages about the cycle itself. */
export interface CurrentPlace {
  readonly step: PlannedStep
  readonly views: readonly StepView[]
  readonly current: StepView
}

/** The board whose zones are those of value chains. */
const CHAINS_BOARD = 'value-chains'

/** The step and view of the present address, as far as `plan` knows them. */
export function useCurrentPlace(cycle: CycleId, plan: Plan | null): CurrentPlace | null {
  const [location] = useLocation()
  if (!plan) return null
  for (const step of plan.steps) {
    const views = withOwnTable(cycle, step, viewsOf(cycle, step, location))
    const current = views.find((view) => view.href === location)
    if (current) return { step, views, current }
  }
  return null
}

/** The cards of the boards of a step as rows: beside the board and the list, and for who is there. */
function withOwnTable(cycle: CycleId, step: PlannedStep, views: readonly StepView[]): readonly StepView[] {
  const href = step.boards.length > 0 ? tablePath(cycle, step.id) : null
  const named = views.findIndex((view) => view.named)
  const own: readonly StepView[] = href ? [{ view: 'table', title: step.title, href, named: false }] : []
  return named < 0 ? [...views, ...own] : [...views.slice(0, named), ...own, ...views.slice(named)]
}

/** The views of a step that its page leads to, of the board in `location` where the step has several. */
export function viewsOf(cycle: CycleId, step: PlannedStep, location = ''): readonly StepView[] {
  const board =
    step.boards.find(({ id }) =>
      [boardPath(cycle, id), listPath(cycle, id), chainsPath(cycle, id)].includes(location),
    ) ?? step.boards[0]
  const ofBoard: readonly StepView[] = board
    ? [
        { view: 'board', title: board.title, href: boardPath(cycle, board.id), named: false },
        { view: 'list', title: board.title, href: listPath(cycle, board.id), named: false },
        ...(board.key === CHAINS_BOARD
          ? [{ view: 'chains', title: board.title, href: chainsPath(cycle, board.id), named: false } as const]
          : []),
      ]
    : []
  const ofTables = step.tables.flatMap(({ title, home }): readonly StepView[] => {
    const href = tablePath(cycle, home)
    return href ? [{ view: 'table', title, href, named: true }] : []
  })
  return [...ofBoard, ...ofTables]
}
