import { ArrowRight, LayoutPanelLeft, PackageOpen, Plus, Timer, buttonClass, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { PageHeading } from '../../app/page-heading.tsx'
import { PublicPage } from '../../app/public-page.tsx'
import { ROUTES } from '../../app/routes.ts'
import styles from './home-page.module.css'
import { RecentCycles } from './recent-cycles.tsx'
import { TableScene } from './table-scene.tsx'

const POINTS = [
  { key: 'simple', Icon: Timer },
  { key: 'views', Icon: LayoutPanelLeft },
  { key: 'kept', Icon: PackageOpen },
] as const

/** What Tablée is, the way in, and the cycles of this device. */
export function HomePage(): ReactNode {
  const { t } = useWords()
  return (
    <PublicPage width="wide">
      <div className={styles.hero}>
        <div className={styles.words}>
          <PageHeading title={t('common.product')}>{t('home.title')}</PageHeading>
          <p className={styles.lead}>{t('home.lead')}</p>
          <div className={styles.actions}>
            <Link href={ROUTES.create} className={buttonClass('primary')}>
              <Plus aria-hidden="true" />
              {t('home.create')}
            </Link>
            <Link href={ROUTES.demonstration} className={buttonClass('plain')}>
              {t('home.demonstration')}
              <ArrowRight aria-hidden="true" />
            </Link>
          </div>
          <p className={styles.invited}>{t('home.invited')}</p>
        </div>
        <TableScene className={styles.scene} />
      </div>
      <RecentCycles />
      <section aria-labelledby="points" className={styles.points}>
        <h2 id="points">{t('home.pointsTitle')}</h2>
        <ul>
          {POINTS.map(({ key, Icon }) => (
            <li key={key}>
              <Icon aria-hidden="true" size={28} strokeWidth={1.75} />
              <h3>{t(`home.points.${key}.title`)}</h3>
              <p>{t(`home.points.${key}.body`)}</p>
            </li>
          ))}
        </ul>
      </section>
    </PublicPage>
  )
}
