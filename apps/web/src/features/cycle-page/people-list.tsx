import { useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { structuresPath } from '../../app/routes.ts'
import { useCycle } from '../../cycle/cycle-context.ts'
import { structureNameIn } from '../../cycle/structure-name.ts'
import page from './page-lines.module.css'
import styles from './cycle-lists.module.css'

/** Who takes part, by structure: the ones who come in their own name last. */
export function PeopleList(): ReactNode {
  const { t, language } = useWords()
  const { cycle, people, live } = useCycle()
  const structures = useStore(live)?.structures ?? []
  const present = [...useStore(people).values()].filter((person) => !person.removed)
  const byStructure = Map.groupBy(
    present,
    (person) => (person.structure ? structureNameIn(structures, person.structure) : null) ?? '',
  )
  const groups = [...byStructure].toSorted(([left], [right]) =>
    left === '' ? 1 : right === '' ? -1 : left.localeCompare(right, language),
  )
  return (
    <section aria-labelledby="people">
      <h2 id="people">{t('overview.people')}</h2>
      <p className={styles.total}>{t('overview.people_count', { count: present.length })}</p>
      <ul className={styles.people}>
        {groups.map(([structure, members]) => (
          <li key={structure}>
            <h3>{structure === '' ? t('cycle.me.ownName') : structure}</h3>
            <ul>
              {members.map((person) => (
                <li key={person.id}>
                  {person.name ?? t('cycle.erased')}
                  {person.role === 'participant' ? null : (
                    <span className={styles.role}>{t(`common.roles.${person.role}`)}</span>
                  )}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <Link href={structuresPath(cycle)} className={page.way}>
        {t('overview.toStructures')}
      </Link>
    </section>
  )
}
