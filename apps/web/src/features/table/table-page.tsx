import { useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { pageOnDemand } from '../../app/page-on-demand.tsx'
import type { TableHome } from '../../app/routes.ts'
import { LoadingPage, NotFoundPage } from '../../app/state-pages.tsx'
import { useCycle } from '../../cycle/cycle-context.ts'
import { CardTable } from './card-table.tsx'

const StepTablePage = pageOnDemand(async () => (await import('./step-table-page.tsx')).StepTablePage, { within: true })

/** The table of the cards of one home: the roadmap, the directory, or the boards of a step. */
export function TablePage({ home }: { readonly home: TableHome }): ReactNode {
  const { t } = useWords()
  const { plan } = useCycle()
  const steps = useStore(plan)?.steps
  if (!steps) return <LoadingPage within />
  if (home !== 'directory' && home !== 'roadmap') {
    const step = steps.find(({ id, boards }) => id === home && boards.length > 0)
    return step ? <StepTablePage step={step} /> : <NotFoundPage within />
  }
  const table = steps.flatMap((step) => step.tables).find((candidate) => candidate.home === home)
  if (!table) return <NotFoundPage within />
  const aim = t(home === 'roadmap' ? 'table.roadmapAim' : 'table.directoryAim')
  return <CardTable home={home} kind={table.kind} title={table.title} aim={aim} />
}
