import type { CycleId, Live, Plan, Role } from '@tablee/model'
import { stepState } from '@tablee/model'
import { viewsOf } from './current-place.ts'

/** The address of the first open step that `role` may see: its board where there is room for one, else its list or table. */
export function firstOpenView(
  cycle: CycleId,
  plan: Plan,
  live: Live,
  role: Role,
  roomForBoard: boolean,
): string | null {
  const step = plan.steps.find(
    (candidate) =>
      stepState(candidate, live, 0) === 'open' && (role !== 'observer' || live.shared.includes(candidate.id)),
  )
  if (!step) return null
  const views = viewsOf(cycle, step)
  const wanted = roomForBoard ? 'board' : 'list'
  return (views.find(({ view }) => view === wanted) ?? views[0])?.href ?? null
}
