import type { BoardChanges, Counts, HomeChanges, StepChanges } from '@tablee/documents/versions'
import type { PlannedStep, ZoneSpec } from '@tablee/model'
import { inLanguage } from '@tablee/model'
import { useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import { CardsNamed } from './cards-named.tsx'
import { ChangedCards } from './changed-cards.tsx'
import { homeTitle } from './home-title.ts'
import styles from './versions-page.module.css'

export interface ChangesSinceProps {
  readonly step: PlannedStep
  readonly changes: StepChanges
}

/** What has changed since a version: cards in their words, zones by their names, drawings and places counted. */
export function ChangesSince({ step, changes }: ChangesSinceProps): ReactNode {
  const { t } = useWords()
  const touched = changes.homes.filter(isTouched)
  return (
    <section className={styles.section} aria-labelledby="since">
      <h2 id="since">{t('versions.compare.since')}</h2>
      {touched.map((home) => (
        <ChangesOfHome
          key={home.home}
          changes={home}
          title={changes.homes.length > 1 ? homeTitle(home.home, step) : null}
        />
      ))}
      <ChangesOfBoard changes={changes.boards} />
    </section>
  )
}

/** Whether something of a home is otherwise than it was. */
export function isTouched({ added, changed, removed, links, groups }: HomeChanges): boolean {
  return added.length + changed.length + removed.length + totalOf(links) + groups > 0
}

function totalOf({ added, changed, removed }: Counts): number {
  return added + changed + removed
}

interface ChangesOfHomeProps {
  readonly changes: HomeChanges
  readonly title: string | null
}

function ChangesOfHome({ changes, title }: ChangesOfHomeProps): ReactNode {
  const { t } = useWords()
  const { me } = useCycle()
  const { added, changed, removed, links, groups } = changes
  const heading = title === null ? 'h3' : 'h4'
  return (
    <div className={styles.part}>
      {title === null ? null : <h3 lang={me.cycle.language}>{title}</h3>}
      {changed.length > 0 ? <ChangedCards changed={changed} as={heading} /> : null}
      <CardsNamed as={heading} cards={removed} title={t('versions.compare.removed', { count: removed.length })} />
      <CardsNamed as={heading} cards={added} title={t('versions.compare.added', { count: added.length })} />
      {totalOf(links) > 0 ? <CountsLine label={t('versions.compare.links')} counts={links} /> : null}
      {groups > 0 ? <p>{t('versions.compare.groups', { count: groups })}</p> : null}
    </div>
  )
}

function ChangesOfBoard({ changes }: { readonly changes: BoardChanges }): ReactNode {
  const { t } = useWords()
  const { zones, placed, drawings } = changes
  const named = [zones.added, zones.changed, zones.removed]
  if (named.every((list) => list.length === 0) && placed === 0 && totalOf(drawings) === 0) return null
  return (
    <div className={styles.part}>
      <h3>{t('versions.compare.board')}</h3>
      <ZonesLine label={t('versions.compare.zonesAdded')} zones={zones.added} />
      <ZonesLine label={t('versions.compare.zonesChanged')} zones={zones.changed} />
      <ZonesLine label={t('versions.compare.zonesRemoved')} zones={zones.removed} />
      {placed > 0 ? <p>{t('versions.compare.placed', { count: placed })}</p> : null}
      {totalOf(drawings) > 0 ? <CountsLine label={t('versions.compare.drawings')} counts={drawings} /> : null}
    </div>
  )
}

function ZonesLine({ label, zones }: { readonly label: string; readonly zones: readonly ZoneSpec[] }): ReactNode {
  const { t, language } = useWords()
  const { me } = useCycle()
  if (zones.length === 0) return null
  const counts = new Intl.ListFormat(language).format(zones.map(({ title }) => inLanguage(title, me.cycle.language)))
  return <p>{t('versions.compare.counts', { label, counts })}</p>
}

function CountsLine({ label, counts }: { readonly label: string; readonly counts: Counts }): ReactNode {
  const { t, language } = useWords()
  const { added, changed, removed } = counts
  const said = [
    added > 0 ? t('versions.compare.countAdded', { count: added }) : '',
    changed > 0 ? t('versions.compare.countChanged', { count: changed }) : '',
    removed > 0 ? t('versions.compare.countRemoved', { count: removed }) : '',
  ]
  const list = new Intl.ListFormat(language).format(said.filter(Boolean))
  return <p>{t('versions.compare.counts', { label, counts: list })}</p>
}
