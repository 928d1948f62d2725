import type { BoardId } from '@tablee/model'
import { EmptyState, buttonClass, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { PageHeading } from '../../app/page-heading.tsx'
import { cyclePath } from '../../app/routes.ts'
import { LoadingPage } from '../../app/state-pages.tsx'
import { useCycle } from '../../cycle/cycle-context.ts'
import { BoardOfStep } from './board-of-step.tsx'

/** The board `board` of the cycle (« Mur »). */
export function BoardPage({ board }: { readonly board: BoardId }): ReactNode {
  const { plan, live } = useCycle()
  const planned = useStore(plan)
  const facts = useStore(live)
  if (!planned || !facts) return <LoadingPage within />
  for (const step of planned.steps) {
    const found = step.boards.find(({ id }) => id === board)
    if (found) return <BoardOfStep board={board} title={found.title} home={step.id} pass={facts.pass} />
  }
  return <UnknownBoard />
}

function UnknownBoard(): ReactNode {
  const { t } = useWords()
  const { cycle } = useCycle()
  return (
    <>
      <PageHeading title={t('board.unknown.title')} hidden />
      <EmptyState
        title={t('board.unknown.title')}
        action={
          <Link href={cyclePath(cycle)} className={buttonClass('primary')}>
            {t('board.unknown.back')}
          </Link>
        }
      >
        {t('board.unknown.body')}
      </EmptyState>
    </>
  )
}
