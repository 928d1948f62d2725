import { standingTerritories } from '@tablee/model'
import { EmptyState, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import looks from '../../app/looks.module.css'
import { PageHeading } from '../../app/page-heading.tsx'
import { Page } from '../../app/page.tsx'
import { structuresPath } from '../../app/routes.ts'
import { useCycle } from '../../cycle/cycle-context.ts'
import { AddTerritories } from './add-territories.tsx'
import styles from './directory.module.css'
import { TerritoryList } from './territory-list.tsx'

/** The list of territories: read by everyone, kept by the facilitation, who pastes or types them. */
export function TerritoriesPage(): ReactNode {
  const { t } = useWords()
  const { cycle, me, plan } = useCycle()
  const territories = useStore(plan)?.territories ?? []
  const keeps = me.role === 'facilitation'
  // one who keeps the list finds what was taken out of it below
  const isEmpty = (keeps ? territories : standingTerritories(territories)).length === 0
  return (
    <Page width="middle">
      <header className={styles.head}>
        <PageHeading title={t('directory.territories.title')} />
        <p className={looks.aim}>{t('directory.territories.lead')}</p>
        {keeps ? null : <p className={looks.aim}>{t('directory.territories.readOnly')}</p>}
        <Link href={structuresPath(cycle)} className={looks.way}>
          {t('directory.territories.toStructures')}
        </Link>
      </header>
      {isEmpty ? (
        <EmptyState title={t('directory.territories.none')}>
          <p>{t(keeps ? 'directory.territories.noneHint' : 'directory.territories.noneYet')}</p>
        </EmptyState>
      ) : null}
      {keeps ? <AddTerritories known={territories} /> : null}
      <TerritoryList territories={territories} keeps={keeps} />
    </Page>
  )
}
