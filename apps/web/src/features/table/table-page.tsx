import type { PlannedStep } from '@tablee/model'
import { useStore } from '@tablee/ui'
import type { ReactNode } from 'react'
import { LoadingPage, NotFoundPage } from '../../app/state-pages.tsx'
import { useCycle } from '../../cycle/cycle-context.ts'
import { CardTable } from './card-table.tsx'

/** The table of the cards of one home: the roadmap, or the directory. */
export function TablePage({ home }: { readonly home: 'directory' | 'roadmap' }): ReactNode {
  const { plan } = useCycle()
  const steps = useStore(plan)?.steps
  if (!steps) return <LoadingPage within />
  const table = steps.flatMap((step: PlannedStep) => step.tables).find((candidate) => candidate.home === home)
  return table ? <CardTable home={home} kind={table.kind} title={table.title} /> : <NotFoundPage within />
}
