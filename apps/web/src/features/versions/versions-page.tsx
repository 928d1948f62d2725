import type { PlannedStep, VersionId } from '@tablee/model'
import { Notice, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useCallback, useEffect, useRef } from 'react'
import { Link } from 'wouter'
import { RefusalNotice } from '../../api/refusal-notice.tsx'
import type { ApiRefusal } from '../../api/request.ts'
import { useAgain } from '../../api/use-again.ts'
import { useCall } from '../../api/use-call.ts'
import looks from '../../app/looks.module.css'
import { PageHeading } from '../../app/page-heading.tsx'
import { Page } from '../../app/page.tsx'
import { cyclePath } from '../../app/routes.ts'
import { LoadingPage, NotFoundPage } from '../../app/state-pages.tsx'
import { useCycle } from '../../cycle/cycle-context.ts'
import { VersionsList } from './versions-list.tsx'
import { VersionView } from './version-view.tsx'
import { fetchVersions } from './version-calls.ts'

/** How often (ms) versions are asked for again while the page is in view: others keep some, and Tablée by itself. */
const AGAIN = 20_000

export interface VersionsPageProps {
  readonly step: string
  /** The one that is looked at; without it, the list of them all. */
  readonly version: string | undefined
}

/** The versions of a step, and one of them beside what the step holds now. */
export function VersionsPage({ step, version }: VersionsPageProps): ReactNode {
  const planned = useStore(useCycle().plan)
  if (!planned) return <LoadingPage within />
  const found = planned.steps.find(({ id }) => id === step)
  return found ? <VersionsOf key={found.id} step={found} version={version} /> : <NotFoundPage within />
}

function VersionsOf({
  step,
  version: id,
}: {
  readonly step: PlannedStep
  readonly version: string | undefined
}): ReactNode {
  const { cycle } = useCycle()
  const call = useCall(useCallback(() => fetchVersions(cycle, step.id), [cycle, step.id]))
  const { reload } = call
  useAgain(reload, AGAIN)
  const value = useLast(call.state === 'answered' ? call.value : null)
  // what was shown before the line was lost stays
  if (!value)
    return call.state === 'refused' ? (
      <Refused step={step} refusal={call.refusal} onRetry={reload} />
    ) : (
      <LoadingPage within />
    )
  const { versions, most } = value
  if (id === undefined) return <VersionsList step={step} versions={versions} most={most} onChange={reload} />
  const version = versions.find((candidate) => candidate.id === (id as VersionId)) // reason: looked up
  if (!version) return <Refused step={step} refusal={GONE} />
  return <VersionView key={id} step={step} version={version} onRestored={reload} />
}

/** It was let go since, or never was. */
const GONE: ApiRefusal = { code: 'version-unknown', fields: [] }

function useLast<T>(value: T | null): T | null {
  const last = useRef(value)
  useEffect(() => {
    if (value !== null) last.current = value
  }, [value])
  return value ?? last.current
}

interface RefusedProps {
  readonly step: PlannedStep
  readonly refusal: ApiRefusal
  readonly onRetry?: () => void
}

function Refused({ step, refusal, onRetry }: RefusedProps): ReactNode {
  const { t } = useWords()
  const { cycle } = useCycle()
  return (
    <Page width="middle">
      <PageHeading title={t('versions.title', { step: step.title })} />
      {refusal.code === 'not-allowed' ? (
        <Notice kind="info">
          <p>{t('versions.observing')}</p>
        </Notice>
      ) : (
        <RefusalNotice refusal={refusal} {...(onRetry ? { onRetry } : {})} />
      )}
      <p>
        <Link href={cyclePath(cycle)} className={looks.way}>
          {t('versions.back')}
        </Link>
      </p>
    </Page>
  )
}
