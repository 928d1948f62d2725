import { compareSteps, isUnchanged } from '@tablee/documents/versions'
import type { PlannedStep } from '@tablee/model'
import type { Version } from '@tablee/model/versions'
import { EmptyState, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useDeferredValue, useMemo } from 'react'
import { Link } from 'wouter'
import { RefusalNotice } from '../../api/refusal-notice.tsx'
import looks from '../../app/looks.module.css'
import { PageHeading } from '../../app/page-heading.tsx'
import { Page } from '../../app/page.tsx'
import { versionsPath } from '../../app/routes.ts'
import { useCycle } from '../../cycle/cycle-context.ts'
import { ChangesSince } from './changes-since.tsx'
import { RestoreForm } from './restore-form.tsx'
import { useStepContent } from './use-step-content.ts'
import { useVersionContent } from './use-version-content.ts'
import { VersionCaption } from './version-caption.tsx'
import { versionTitle } from './version-words.ts'
import styles from './versions-page.module.css'

export interface VersionViewProps {
  readonly step: PlannedStep
  readonly version: Version
  readonly onRestored: () => void
}

/** One version beside what the step holds now: what has changed since, and how to bring it back. */
export function VersionView({ step, version, onRestored }: VersionViewProps): ReactNode {
  const { t } = useWords()
  const { cycle, me, plan, save } = useCycle()
  const planned = useStore(plan)
  const { line } = useStore(save)
  const was = useVersionContent(step.id, version.id)
  const is = useDeferredValue(useStepContent(step.id))
  const then = was.state === 'answered' ? was.value : null
  const changes = useMemo(() => then && is && compareSteps(then, is), [then, is])
  const title = versionTitle(version, planned, t)
  return (
    <Page width="middle">
      <header className={styles.head}>
        <p>
          <Link href={versionsPath(cycle, step.id)} className={looks.way}>
            {t('versions.all')}
          </Link>
        </p>
        <PageHeading title={t('versions.compare.title', { version: title })} />
        <p lang={me.cycle.language}>{step.title}</p>
        <VersionCaption version={version} />
      </header>
      {was.state === 'refused' ? (
        <RefusalNotice refusal={was.refusal} onRetry={was.reload} />
      ) : changes === null ? (
        <p role="status">{t(line === 'offline' ? 'versions.compare.offline' : 'versions.compare.waiting')}</p>
      ) : isUnchanged(changes) ? (
        <EmptyState title={t('versions.compare.nothing')} />
      ) : (
        <>
          <ChangesSince step={step} changes={changes} />
          {me.role === 'facilitation' ? (
            <RestoreForm step={step} version={version} title={title} changes={changes} onRestored={onRestored} />
          ) : (
            <p className={looks.soft}>{t('versions.restore.only')}</p>
          )}
        </>
      )}
    </Page>
  )
}
