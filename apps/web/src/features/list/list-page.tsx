import { boardOf } from '@tablee/model'
import type { BoardId } from '@tablee/model'
import { useStore } from '@tablee/ui'
import type { ReactNode } from 'react'
import { LoadingPage, NotFoundPage } from '../../app/state-pages.tsx'
import { useCycle } from '../../cycle/cycle-context.ts'
import { ListPresence } from '../presence/list-presence.tsx'
import { BoardList } from './board-list.tsx'

/** The list view of a board: the same zones and cards as headings, lists and buttons. */
export function ListPage({ board }: { readonly board: BoardId }): ReactNode {
  const { plan, live } = useCycle()
  const steps = useStore(plan)?.steps
  const facts = useStore(live)
  if (!steps || !facts) return <LoadingPage within />
  const step = steps.find((candidate) => candidate.boards.some(({ id }) => id === board))
  const planned = step?.boards.find(({ id }) => id === board)
  if (!step || !planned) return <NotFoundPage within />
  const placements = boardOf(board, facts.pass)
  return (
    <ListPresence placements={placements}>
      <BoardList title={planned.title} aim={step.aim} home={step.id} board={board} placements={placements} />
    </ListPresence>
  )
}
