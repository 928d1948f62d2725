import { boardOf } from '@tablee/model'
import type { BoardId, PlannedStep } from '@tablee/model'
import { useStore } from '@tablee/ui'
import type { ReactNode } from 'react'
import { LoadingPage, NotFoundPage } from '../../app/state-pages.tsx'
import { useCycle } from '../../cycle/cycle-context.ts'
import { ListPresence } from '../presence/list-presence.tsx'
import { BoardList } from './board-list.tsx'

/** The list view of a board: the same zones and cards as headings, lists and buttons. */
export function ListPage({ board }: { readonly board: BoardId }): ReactNode {
  const { plan, live } = useCycle()
  const all = useStore(plan)
  const facts = useStore(live)
  if (!all || !facts) return <LoadingPage within />
  const hasBoard = ({ boards }: PlannedStep): boolean => boards.some(({ id }) => id === board)
  const aside = all.aside.steps.find(hasBoard)
  const step = all.steps.find(hasBoard) ?? aside
  const planned = step?.boards.find(({ id }) => id === board)
  if (!step || !planned) return <NotFoundPage within />
  const placements = boardOf(board, facts.pass)
  return (
    <ListPresence placements={placements}>
      <BoardList
        title={planned.title}
        aim={step.aim}
        home={step.id}
        board={board}
        placements={placements}
        isAside={step === aside}
      />
    </ListPresence>
  )
}
