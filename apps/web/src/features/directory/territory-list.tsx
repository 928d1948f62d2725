import type { PlanChange, Territory } from '@tablee/model'
import { TERRITORY_TYPES, TerritoryType, inLanguage, standingTerritories } from '@tablee/model'
import { Button, useAnnounce, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useRef, useState } from 'react'
import looks from '../../app/looks.module.css'
import { PlanRefusal } from '../plan/plan-refusal.tsx'
import { PutAside } from '../plan/put-aside.tsx'
import { usePlanChange } from '../plan/use-plan-change.ts'
import styles from './directory.module.css'
import { NameTerritoryDialog } from './name-territory-dialog.tsx'
import { RemoveTerritoryDialog } from './remove-territory-dialog.tsx'

export interface TerritoryListProps {
  /** Those put aside with them. */
  readonly territories: readonly Territory[]
  /** Whether this person keeps the list. */
  readonly keeps: boolean
}

/** The territories of the cycle by type, then those put aside. */
export function TerritoryList({ territories, keeps }: TerritoryListProps): ReactNode {
  const { t, language } = useWords()
  const announce = useAnnounce()
  const planning = usePlanChange()
  const [asked, setAsked] = useState<{ readonly what: 'name' | 'remove'; readonly territory: Territory } | null>(null)
  const title = useRef<HTMLHeadingElement>(null)
  const standing = standingTerritories(territories)
  const aside = territories.filter(({ removed }) => removed)
  const byType = Map.groupBy(standing, ({ type }) => type)
  const ask = (next: typeof asked): void => {
    planning.settle()
    setAsked(next)
  }
  const carryOut = async (change: PlanChange, done: string): Promise<void> => {
    if (!(await planning.change(change))) return
    // the button that asked goes with its row
    title.current?.focus()
    announce(done)
  }
  return (
    <section
      aria-labelledby="territories"
      className={styles.section}
      hidden={(keeps ? territories : standing).length === 0}
    >
      <h2 id="territories" ref={title} tabIndex={-1}>
        {t('directory.territories.listed', { count: standing.length })}
      </h2>
      {asked ? null : <PlanRefusal refusal={planning.refusal} />}
      {standing.length === 0 ? <p className={looks.soft}>{t('directory.territories.allAside')}</p> : null}
      {TerritoryType.options.flatMap((type) => {
        const own = byType.get(type) ?? []
        if (own.length === 0) return []
        return [
          <section key={type} aria-labelledby={`type-${type}`} className={styles.group}>
            <h3 id={`type-${type}`}>{inLanguage(TERRITORY_TYPES[type], language)}</h3>
            <ul className={styles.rows}>
              {own.map((territory) => (
                <li key={territory.id} className={styles.row}>
                  <span dir="auto" className={styles.name}>
                    {territory.name}
                  </span>
                  {keeps ? (
                    <span className={styles.buttons}>
                      <Button
                        look="quiet"
                        aria-label={t('directory.territories.renameNamed', { name: territory.name })}
                        onClick={() => ask({ what: 'name', territory })}
                      >
                        {t('directory.territories.rename')}
                      </Button>
                      <Button
                        look="quiet"
                        aria-label={t('directory.territories.removeNamed', { name: territory.name })}
                        onClick={() => ask({ what: 'remove', territory })}
                      >
                        {t('directory.territories.remove')}
                      </Button>
                    </span>
                  ) : null}
                </li>
              ))}
            </ul>
          </section>,
        ]
      })}
      {keeps ? (
        <PutAside
          title={t('directory.territories.aside')}
          entries={aside.map(({ id, name }) => ({ id, title: name }))}
          onRestore={({ id, title: name }) =>
            void carryOut({ do: 'restore-territory', territory: id }, t('directory.territories.restored', { name }))
          }
        />
      ) : null}
      {asked?.what === 'name' ? (
        <NameTerritoryDialog territory={asked.territory} planning={planning} onClose={() => ask(null)} />
      ) : null}
      {asked?.what === 'remove' ? (
        <RemoveTerritoryDialog
          territory={asked.territory}
          onClose={() => ask(null)}
          onRemove={() => {
            const { id, name } = asked.territory
            ask(null)
            void carryOut({ do: 'remove-territory', territory: id }, t('directory.territories.removed', { name }))
          }}
        />
      ) : null}
    </section>
  )
}
