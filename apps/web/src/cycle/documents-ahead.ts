import type { CycleId, DocumentName, HomeId, Seat, Who } from '@tablee/model'
import { baseOf, boardOf, contentOf, homesToRead, stepState } from '@tablee/model'
import { boardPath, chainsPath, cyclePath, listPath, tablePath } from '../app/routes.ts'

/** Where someone is in a cycle, and whether they have just come in. */
export interface Whereabouts {
  readonly path: string
  readonly arriving: boolean
}

/** What the relay tells of a cycle to whoever comes in. */
export type Told = Pick<Seat, 'live' | 'counts'>

/**
 * The documents of the view at `path`, or of the step to which someone who has just come in is led. The facts alone tell them: they are
 * asked for together with the plan, before there is a page to show them. The page of a cycle is drawn before they are taken in where
 * the numbers of cards were told.
 */
export function documentsAhead(
  cycle: CycleId,
  { live, counts }: Told,
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
  if (!arriving) return path === cyclePath(cycle) ? uncounted().map(contentOf) : []
  const work = live.steps.find(
    (step) => stepState(step, live, 0) === 'open' && (who.role !== 'observer' || live.shared.includes(step.id)),
  )
  const [board] = work?.boards ?? []
  if (work && board) return [baseOf(board), contentOf(work.id), boardOf(board, live.pass)]
  return (work?.homes ?? []).map((home) => contentOf(home))

  /** All of them where one is: the page says nothing in part. */
  function uncounted(): readonly HomeId[] {
    const homes = homesToRead(live, who)
    return homes.every((home) => counts.some((count) => count.home === home)) ? [] : homes
  }
}
