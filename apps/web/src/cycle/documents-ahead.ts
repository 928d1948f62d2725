import type { CycleId, DocumentName, Live, Role } from '@tablee/model'
import { baseOf, boardOf, contentOf, stepState } from '@tablee/model'
import { boardPath, chainsPath, listPath, tablePath } from '../app/routes.ts'

/** Where someone is in a cycle, and whether they have just come in. */
export interface Whereabouts {
  readonly path: string
  readonly arriving: boolean
}

/**
 * The documents of the view at `path`, or of the step to which someone who has just come in is led. The facts alone tell them: they are
 * asked for together with the plan, before there is a page to show them.
 */
export function documentsAhead(
  cycle: CycleId,
  live: Live,
  role: Role,
  { path, arriving }: Whereabouts,
): readonly DocumentName[] {
  for (const { id, boards, homes } of live.steps) {
    const board = boards.find((known) =>
      [boardPath(cycle, known), listPath(cycle, known), chainsPath(cycle, known)].includes(path),
    )
    if (board) return [baseOf(board), contentOf(id), boardOf(board, live.pass)]
    const home = homes.find((known) => path === tablePath(cycle, known))
    if (home) return [contentOf(home)]
  }
  if (!arriving) return []
  const work = live.steps.find(
    (step) => stepState(step, live, 0) === 'open' && (role !== 'observer' || live.shared.includes(step.id)),
  )
  const [board] = work?.boards ?? []
  if (work && board) return [baseOf(board), contentOf(work.id), boardOf(board, live.pass)]
  return (work?.homes ?? []).map((home) => contentOf(home))
}
