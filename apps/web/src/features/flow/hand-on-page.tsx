import type { Plan, PlannedStep, StepId } from '@tablee/model'
import { CardId } from '@tablee/model'
import type { ToastMessage } from '@tablee/ui'
import { Choices, Radio, Toast, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useCallback, useMemo, useState } from 'react'
import { Link, useSearch } from 'wouter'
import looks from '../../app/looks.module.css'
import { PageHeading } from '../../app/page-heading.tsx'
import { Page } from '../../app/page.tsx'
import { LoadingPage, NotFoundPage } from '../../app/state-pages.tsx'
import { useCycle } from '../../cycle/cycle-context.ts'
import { viewsOf } from '../../cycle/current-place.ts'
import { HistoryButtons } from '../card/history-buttons.tsx'
import type { Handover } from './handovers.ts'
import { handoversOf } from './handovers.ts'
import { HandOnForm } from './hand-on-form.tsx'
import { HandoverName } from './handover-name.tsx'
import styles from './hand-on-page.module.css'
import { ReceivedCards } from './received-cards.tsx'
import { useKnownCards } from './use-known-cards.ts'

/** What passes from one step to the others: the cards that it hands on, and those that it has received, which is all that observers are shown. */
export function HandOnPage({ step }: { readonly step: StepId }): ReactNode {
  const planned = useStore(useCycle().plan)
  if (!planned) return <LoadingPage within />
  const found = planned.steps.find(({ id }) => id === step)
  return found ? <HandOnOf step={found} plan={planned} /> : <NotFoundPage within />
}

function HandOnOf({ step, plan }: { readonly step: PlannedStep; readonly plan: Plan }): ReactNode {
  const { t, language } = useWords()
  const { cycle, me } = useCycle()
  const isReader = me.role === 'observer'
  const known = useKnownCards()
  const asked = useAskedCards()
  const [message, setMessage] = useState<ToastMessage | null>(null)
  const { handovers, shown } = useMemo(() => handoversOf(step, plan), [step, plan])
  return (
    <Page width="narrow">
      <header className={styles.head}>
        <PageHeading title={t(isReader ? 'flow.page.receivedOf' : 'flow.page.title', { step: step.title })} />
        <p className={looks.soft}>{t(isReader ? 'flow.page.receivedLead' : 'flow.page.lead')}</p>
        <div className={styles.tools}>
          {viewsOf(cycle, step).map(({ view, title, href }) => (
            <Link key={href} href={href} className={looks.way}>
              {t(`flow.page.to.${view}`, { title })}
            </Link>
          ))}
          {isReader ? null : <HistoryButtons onMessage={setMessage} />}
        </div>
      </header>
      {isReader ? null : (
        <section className={styles.section} aria-labelledby="hand-on">
          <h2 id="hand-on">{t('flow.page.handOn')}</h2>
          {shown.length > 0 ? (
            <p className={looks.soft}>
              {t('flow.page.shown', {
                count: shown.length,
                steps: new Intl.ListFormat(language).format(shown.map(({ title }) => t('flow.page.quoted', { title }))),
              })}
            </p>
          ) : null}
          {handovers.length > 0 ? (
            <HandOn step={step} handovers={handovers} asked={asked} known={known} onMessage={setMessage} />
          ) : (
            <p className={looks.soft}>{t(shown.length > 0 ? 'flow.page.nothingElse' : 'flow.page.none')}</p>
          )}
        </section>
      )}
      <section className={styles.section} aria-labelledby="received">
        <h2 id="received">{t('flow.page.received')}</h2>
        <ReceivedCards step={step} known={known} />
      </section>
      <Toast message={message} onClose={useCallback(() => setMessage(null), [])} />
    </Page>
  )
}

interface HandOnProps {
  readonly step: PlannedStep
  readonly handovers: readonly Handover[]
  readonly asked: ReadonlySet<CardId>
  readonly known: ReturnType<typeof useKnownCards>
  readonly onMessage: (message: ToastMessage) => void
}

/** Where to, then which cards. Cards that were asked for lead to where the first of them can go. */
function HandOn({ step, handovers, asked, known, onMessage }: HandOnProps): ReactNode {
  const { t } = useWords()
  const [chosen, setChosen] = useState<number | null>(null)
  const [first] = [...asked].flatMap((id) => known.find(id) ?? [])
  const fitting = handovers.findIndex(({ hand }) => first && hand.kinds.includes(first.kind))
  const index = chosen ?? Math.max(0, fitting)
  const handover = handovers[index]
  return (
    <>
      <Choices legend={t('flow.page.where')}>
        {handovers.map((each, position) => (
          <Radio
            key={`${each.to.id} ${each.hand.into} ${each.hand.kinds.join(' ')}`}
            name="handover"
            label={<HandoverName handover={each} />}
            checked={position === index}
            onChange={() => setChosen(position)}
          />
        ))}
      </Choices>
      {handover ? (
        <HandOnForm key={index} step={step} handover={handover} asked={asked} known={known} onMessage={onMessage} />
      ) : null}
    </>
  )
}

/** The cards that the address names, such as those chosen on the board. */
function useAskedCards(): ReadonlySet<CardId> {
  const search = useSearch()
  return useMemo(() => {
    const ids = new URLSearchParams(search).get('cartes')?.split(',') ?? []
    return new Set(ids.flatMap((id) => CardId.safeParse(id).data ?? []))
  }, [search])
}
