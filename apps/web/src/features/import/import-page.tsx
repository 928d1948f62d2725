import { cardsStore } from '@tablee/documents'
import type { Kind, PlannedStep } from '@tablee/model'
import { KINDS, Kind as KindSchema, can, contentOf, inLanguage, standingCards } from '@tablee/model'
import { Notice, Select, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useMemo, useState } from 'react'
import { Link, useSearch } from 'wouter'
import { useWordsOf } from '../../app/language.tsx'
import looks from '../../app/looks.module.css'
import { PageHeading } from '../../app/page-heading.tsx'
import { Page } from '../../app/page.tsx'
import type { TableHome } from '../../app/routes.ts'
import { tablePath } from '../../app/routes.ts'
import { LoadingPage, NotFoundPage } from '../../app/state-pages.tsx'
import { useCycle } from '../../cycle/cycle-context.ts'
import { useDocument } from '../../cycle/use-document.ts'
import { AccessNotice } from '../card/access-notice.tsx'
import { useCardScope } from '../card/use-card-scope.ts'
import { useStepKinds } from '../table/step-kinds.ts'
import { BroughtRows } from './brought-rows.tsx'
import styles from './import-page.module.css'
import type { ImportTarget } from './import-targets.ts'
import { importTargets } from './import-targets.ts'
import { TableSource } from './table-source.tsx'
import type { BroughtTable } from './use-brought-table.ts'
import { useBroughtTable } from './use-brought-table.ts'

/** A table that was made elsewhere becomes cards: pasted or read from a file, looked at, then added at once. */
export function ImportPage({ home }: { readonly home: TableHome }): ReactNode {
  return useWordsOf('imports') ? <WordedPage home={home} /> : <LoadingPage within />
}

function WordedPage({ home }: { readonly home: TableHome }): ReactNode {
  const { t } = useWords()
  const { cycle, me, plan, live } = useCycle()
  const [steps, facts] = [useStore(plan)?.steps ?? [], useStore(live)]
  const all = importTargets(steps)
  const [chosen, choose] = useState(home)
  const table = useBroughtTable()
  const asked = all.find((target) => target.home === chosen)
  if (!asked) return <NotFoundPage within />
  const open = all.filter((target) => facts && can(me, 'write', contentOf(target.home), facts))
  const offered = [...new Set([asked, ...open])]
  const optionOf = ({ home: value, title, step }: ImportTarget) => ({
    value,
    label: step ? t('imports.boardOf', { title }) : title,
  })
  const back = tablePath(cycle, asked.home)
  return (
    <Page width="middle">
      <header className={styles.head}>
        <PageHeading title={t('imports.title')} />
        <p className={looks.aim}>{t('imports.lead')}</p>
        {back ? (
          <Link href={back} className={looks.way}>
            {t('imports.back', { title: asked.title })}
          </Link>
        ) : null}
      </header>
      {me.role === 'observer' || open.length === 0 ? (
        <Notice kind="info">
          <p>{t(me.role === 'observer' ? 'list.observing' : 'imports.noTarget')}</p>
        </Notice>
      ) : (
        <section className={styles.section} aria-labelledby="import-where">
          <h2 id="import-where">{t('imports.where')}</h2>
          <Select
            label={t('imports.target')}
            value={asked.home}
            options={[
              { label: t('imports.tables'), options: offered.filter(({ step }) => step === null).map(optionOf) },
              { label: t('imports.boards'), options: offered.filter(({ step }) => step !== null).map(optionOf) },
            ].filter(({ options }) => options.length > 0)}
            onChange={(event) =>
              choose(open.find((target) => target.home === event.currentTarget.value)?.home ?? chosen)
            }
          />
          {asked.step ? (
            <IntoStep key={asked.home} target={asked} step={asked.step} table={table} />
          ) : (
            <Into key={asked.home} target={asked} kind={asked.kind} table={table} />
          )}
        </section>
      )}
    </Page>
  )
}

interface IntoProps {
  readonly target: ImportTarget
  readonly table: BroughtTable
}

/** Into a step whose boards take several kinds of cards: one of them is chosen. */
function IntoStep({ step, ...props }: IntoProps & { readonly step: PlannedStep }): ReactNode {
  const { t, language } = useWords()
  const search = useSearch()
  const kinds = useStepKinds(step) ?? []
  const [chosen, choose] = useState<Kind | null>(
    () => KindSchema.safeParse(new URLSearchParams(search).get('type')).data ?? null,
  )
  const kind = kinds.find((each) => each === chosen) ?? kinds[0]
  return (
    <>
      {kinds.length > 1 ? (
        <Select
          label={t('imports.kind')}
          value={kind}
          options={kinds.map((each) => ({ value: each, label: inLanguage(KINDS[each].plural, language) }))}
          onChange={(event) => choose(KindSchema.parse(event.currentTarget.value))}
        />
      ) : null}
      <p className={looks.aim}>{t('imports.unplaced')}</p>
      {kind ? <Into key={kind} {...props} kind={kind} /> : <p role="status">{t('common.loading')}</p>}
    </>
  )
}

function Into({ target: { home }, kind, table }: IntoProps & { readonly kind: Kind }): ReactNode {
  const document = useDocument(contentOf(home))
  const { loaded } = useStore(document.status)
  const scope = useCardScope({ home })
  const cards = useStore(cardsStore(document.doc, home))
  const titles = useMemo(
    () => standingCards(cards).flatMap((card) => (card.kind === kind ? [card.title] : [])),
    [cards, kind],
  )
  return (
    <>
      <AccessNotice document={document} writable={scope.writable} />
      {scope.writable ? <TableSource table={table} /> : null}
      {/* whose rows are there already is known only then */}
      {scope.writable && loaded ? (
        <BroughtRows key={JSON.stringify(table.grid[0] ?? null)} grid={table.grid} {...{ home, kind, scope, titles }} />
      ) : null}
    </>
  )
}
