import type { CycleId, DocumentName, HomeId, Live, Who } from '@tablee/model'
import { baseOf, boardOf, can, contentOf, stepState } from '@tablee/model'
import { boardPath, chainsPath, cyclePath, listPath, tablePath } from '../app/routes.ts'

/** Where someone is in a cycle, and whether they have just come in. */
export interface Whereabouts {
  readonly path: string
  readonly arriving: boolean
}

/** The homes of the cycle's steps that `who` may read, each once. */
export function homesToRead(live: Live, who: Who): readonly HomeId[] {
  const homes = new Set(live.steps.flatMap((step) => step.homes))
  return [...homes].filter((home) => can(who, 'read', contentOf(home), live))
}

/**
 * The documents of the view at `path`, or of the step to which someone who has just come in is led. The facts alone tell them: they are
 * asked for together with the plan, before there is a page to show them.
 */
export function documentsAhead(
  cycle: CycleId,
  live: Live,
  who: Who,
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
  if (!arriving) return path === cyclePath(cycle) ? homesToRead(live, who).map(contentOf) : []
  const work = live.steps.find(
    (step) => stepState(step, live, 0) === 'open' && (who.role !== 'observer' || live.shared.includes(step.id)),
  )
  const [board] = work?.boards ?? []
  if (work && board) return [baseOf(board), contentOf(work.id), boardOf(board, live.pass)]
  return (work?.homes ?? []).map((home) => contentOf(home))
}
