import { Notice, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { PageHeading } from '../../app/page-heading.tsx'
import { Page } from '../../app/page.tsx'
import { useCycle } from '../../cycle/cycle-context.ts'
import styles from './access-page.module.css'
import { InvitationsSection } from './invitations-section.tsx'
import { PeopleSection } from './people-section.tsx'

/** Who may come in, and who is in: for the facilitation. */
export function AccessPage(): ReactNode {
  const { t } = useWords()
  const { me } = useCycle()
  return (
    <Page width="middle">
      <header className={styles.head}>
        <PageHeading title={t('access.title')} />
        <p>{t('access.lead')}</p>
      </header>
      {me.role === 'facilitation' ? (
        <>
          <InvitationsSection />
          <PeopleSection />
        </>
      ) : (
        <Notice kind="warning">
          <p>{t('access.onlyFacilitation')}</p>
        </Notice>
      )}
    </Page>
  )
}
