import type { PlannedSession, PlannedStep, SessionId } from '@tablee/model'
import { joinedSession } from '@tablee/model'
import { Button, EmptyState, Pencil, buttonClass, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { Link } from 'wouter'
import { useWordsOf } from '../../app/language.tsx'
import { PageHeading } from '../../app/page-heading.tsx'
import { Page } from '../../app/page.tsx'
import { cyclePath } from '../../app/routes.ts'
import { LoadingPage } from '../../app/state-pages.tsx'
import { useCycle } from '../../cycle/cycle-context.ts'
import { viewsOf } from '../../cycle/current-place.ts'
import { AgendaDialog } from './agenda-dialog.tsx'
import { CancelledSession } from './cancelled-session.tsx'
import { ComingSection } from './coming-section.tsx'
import { JoinedSession } from './joined-session.tsx'
import { SessionAgenda } from './session-agenda.tsx'
import { SessionFormDialog } from './session-form-dialog.tsx'
import styles from './session-page.module.css'
import { SessionPreparation } from './session-preparation.tsx'
import { SessionTexts } from './session-texts.tsx'
import { SessionWhen } from './session-when.tsx'

/** One session: when and where, who comes, what is done; for the facilitation, what to prepare and the texts to send. */
export function SessionPage({ session: id }: { readonly session: SessionId }): ReactNode {
  const worded = useWordsOf('plan')
  // what is being written there outlives the session, which somebody else may put aside
  const [edited, edit] = useState<Edited | null>(null)
  const close = (): void => edit(null)
  if (!worded) return <LoadingPage within />
  return (
    <>
      <SessionAsItIs session={id} onEdit={edit} />
      {edited?.what === 'form' ? <SessionFormDialog session={edited.session} onClose={close} /> : null}
      {edited?.what === 'agenda' ? <AgendaDialog session={edited.session} onClose={close} /> : null}
    </>
  )
}

/** What is being changed of a session, as it was when that was asked for. */
interface Edited {
  readonly what: 'form' | 'agenda'
  readonly session: PlannedSession
}

interface SessionAsItIsProps {
  readonly session: SessionId
  readonly onEdit: (edited: Edited) => void
}

function SessionAsItIs({ session: id, onEdit }: SessionAsItIsProps): ReactNode {
  const { cycle, plan } = useCycle()
  const planned = useStore(plan)
  const session = planned?.sessions.find((candidate) => candidate.id === id)
  const aside = planned?.aside.sessions.find((candidate) => candidate.id === id)
  const kept = planned && aside ? joinedSession(planned, aside) : null
  if (aside && kept) return <JoinedSession session={aside} kept={kept} />
  if (aside) return <CancelledSession session={aside} />
  if (!planned || !session) return <GoneSession href={cyclePath(cycle)} />
  const steps = session.steps.flatMap((step) => planned.steps.find((candidate) => candidate.id === step) ?? [])
  return <KnownSession session={session} steps={steps} onEdit={(what) => onEdit({ what, session })} />
}

function GoneSession({ href }: { readonly href: string }): ReactNode {
  const { t } = useWords()
  return (
    <Page width="wide">
      <PageHeading title={t('problems.titles.session-unknown')} />
      <p>{t('session.gone')}</p>
      <p>
        <Link href={href} className={buttonClass('primary')}>
          {t('session.back')}
        </Link>
      </p>
    </Page>
  )
}

interface KnownSessionProps {
  readonly session: PlannedSession
  readonly steps: readonly PlannedStep[]
  readonly onEdit: (what: Edited['what']) => void
}

function KnownSession({ session, steps, onEdit }: KnownSessionProps): ReactNode {
  const { t } = useWords()
  const { me } = useCycle()
  const leads = me.role === 'facilitation'
  return (
    <Page width="wide">
      <header className={styles.head}>
        <PageHeading title={session.title}>
          <span lang={me.cycle.language}>{session.title}</span>
        </PageHeading>
        {leads ? (
          <Button icon={<Pencil aria-hidden="true" />} onClick={() => onEdit('form')}>
            {t('session.edit')}
          </Button>
        ) : null}
      </header>
      <div className={styles.columns}>
        <SessionWhen session={session} />
        <div className={styles.aside}>
          <ComingSection key={session.id} session={session} />
          <StepsOf steps={steps} />
          {leads ? <SessionTexts session={session} /> : null}
        </div>
        <div className={styles.main}>
          <SessionAgenda session={session} onEdit={() => onEdit('agenda')} />
          {leads ? <SessionPreparation session={session} steps={steps} /> : null}
        </div>
      </div>
    </Page>
  )
}

/** The steps of the session, each with its ways in. */
function StepsOf({ steps }: { readonly steps: readonly PlannedStep[] }): ReactNode {
  const { t } = useWords()
  const { cycle, me, live } = useCycle()
  const shared = useStore(live)?.shared ?? []
  return (
    <section aria-labelledby="steps" className={styles.section}>
      <h2 id="steps">{t('session.steps')}</h2>
      {steps.length === 0 ? <EmptyState title={t('session.noSteps')} /> : null}
      <ul className={styles.steps}>
        {steps.map((step) => (
          <li key={step.id}>
            <h3 lang={me.cycle.language}>{step.title}</h3>
            <p className={styles.soft} lang={me.cycle.language}>
              {step.aim}
            </p>
            {me.role !== 'observer' || shared.includes(step.id) ? (
              <p className={styles.buttons}>
                {viewsOf(cycle, step).map(({ href, view, title }) => (
                  <Link
                    key={href}
                    href={href}
                    className={buttonClass('plain')}
                    aria-label={`${t(`common.views.${view}`)} : ${title}`}
                  >
                    {t(`common.views.${view}`)}
                  </Link>
                ))}
              </p>
            ) : (
              <p className={styles.soft}>{t('overview.notShared')}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
