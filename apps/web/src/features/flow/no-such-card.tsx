import { Notice, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { PageHeading } from '../../app/page-heading.tsx'
import { Page } from '../../app/page.tsx'
import { LoadingPage } from '../../app/state-pages.tsx'
import { useCycle } from '../../cycle/cycle-context.ts'

/** A page about a card that is not here: still to come, not to be read, or not at all. */
export function NoSuchCard({ title, loaded }: { readonly title: string; readonly loaded: boolean }): ReactNode {
  const { t } = useWords()
  const { line } = useStore(useCycle().save)
  if (!loaded && line !== 'offline') return <LoadingPage within />
  return (
    <Page width="narrow">
      <PageHeading title={title} />
      <Notice kind="warning">
        <p>{t(loaded ? 'flow.origins.noCard' : 'flow.origins.noCardOffline')}</p>
      </Notice>
    </Page>
  )
}
