import { cardsStore } from '@tablee/documents'
import type { Kind, PlannedStep } from '@tablee/model'
import { KINDS, Kind as KindSchema, contentOf, inLanguage, standingCards } from '@tablee/model'
import { EmptyState, Select, Table2, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'
import { PageHeading } from '../../app/page-heading.tsx'
import { LoadingPage } from '../../app/state-pages.tsx'
import { useDocument } from '../../cycle/use-document.ts'
import { AccessNotice } from '../card/access-notice.tsx'
import { CardTable } from './card-table.tsx'
import styles from './card-table.module.css'
import { useStepKinds } from './step-kinds.ts'

const KIND = 'type'

/** The cards of the boards of a step, one kind at a time: the one that the address asks for, else the first that has cards. */
export function StepTablePage({ step }: { readonly step: PlannedStep }): ReactNode {
  const { t, language } = useWords()
  const search = useSearch()
  const [path, navigate] = useLocation()
  const document = useDocument(contentOf(step.id))
  const { loaded, line } = useStore(document.status)
  const cards = useStore(cardsStore(document.doc, step.id))
  const taken = useStepKinds(step)
  const counts = useMemo(() => {
    const byKind = new Map<Kind, number>()
    for (const { kind } of standingCards(cards)) byKind.set(kind, (byKind.get(kind) ?? 0) + 1)
    return byKind
  }, [cards])
  const kinds = [...new Set([...(taken ?? []), ...counts.keys()])]
  const asked = KindSchema.safeParse(new URLSearchParams(search).get(KIND)).data
  // which one is first must not change while cards arrive
  const isKnown = (loaded && taken !== null) || line === 'offline' || line === 'refused'
  if (!isKnown && !asked) return <LoadingPage within />
  const kind = kinds.find((each) => each === asked) ?? kinds.find((each) => counts.has(each)) ?? kinds[0]
  // a table of its own has the name of the step too
  const title = step.tables.length > 0 ? t('rows.boardTable', { title: step.title }) : step.title
  if (!kind) {
    return (
      <div className={styles.page}>
        <PageHeading title={title} />
        <AccessNotice document={document} writable />
        {loaded ? <EmptyState icon={<Table2 />} title={t('rows.noKinds')} /> : null}
      </div>
    )
  }
  const choose = (next: string): void => navigate(`${path}?${new URLSearchParams({ [KIND]: next }).toString()}`)
  return (
    <CardTable key={kind} home={step.id} kind={kind} title={title} aim={t('rows.stepAim')}>
      {kinds.length > 1 ? (
        <div className={styles.kind}>
          <Select
            label={t('list.kind')}
            value={kind}
            options={kinds.map((each) => ({
              value: each,
              label: `${inLanguage(KINDS[each].plural, language)} (${counts.get(each) ?? 0})`,
            }))}
            onChange={(event) => choose(event.currentTarget.value)}
          />
        </div>
      ) : null}
    </CardTable>
  )
}
