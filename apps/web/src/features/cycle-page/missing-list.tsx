import { STRUCTURE_TYPES, inLanguage, missingAround, standingCards } from '@tablee/model'
import { CircleCheck, CircleDashed, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useMemo } from 'react'
import { Link } from 'wouter'
import { tablePath } from '../../app/routes.ts'
import { useCycle } from '../../cycle/cycle-context.ts'
import { useHomeCards } from '../../cycle/use-home-cards.ts'
import styles from './cycle-lists.module.css'

/** So many names of a list are said. */
const NAMED = 10

/** « Qui manque autour de la table ? »: who is to be invited, and the types of structures and the territories nobody speaks for. */
export function MissingList(): ReactNode {
  const { t, language } = useWords()
  const { cycle, live, plan } = useCycle()
  const facts = useStore(live)
  const planned = useStore(plan)
  const homes = useHomeCards()
  const missing = useMemo(
    () =>
      facts && planned
        ? missingAround({
            structures: facts.structures,
            territories: planned.territories,
            cards: homes.flatMap(({ cards }) => standingCards(cards)),
          })
        : null,
    [facts, planned, homes],
  )
  const directory = homes.find(({ home }) => home === 'directory')
  // without the sheets of structures, or before they are here, everyone would seem to be missing
  if (!missing || !directory?.loaded) return null
  const { toInvite, types, territories } = missing
  const said = (names: readonly string[]): string => {
    const shown = names.slice(0, NAMED)
    const left = names.length - shown.length
    return left > 0 ? t('overview.missing.more', { names: shown.join(', '), count: left }) : shown.join(', ')
  }
  const lines = [
    { key: 'invite', label: t('overview.missing.toInvite'), names: toInvite },
    {
      key: 'types',
      label: t('overview.missing.types'),
      names: types.map((type) => inLanguage(STRUCTURE_TYPES[type], language)),
    },
    { key: 'territories', label: t('overview.missing.territories'), names: territories.map(({ name }) => name) },
  ].filter(({ names }) => names.length > 0)
  const href = tablePath(cycle, 'directory')
  return (
    <section aria-labelledby="missing">
      <h2 id="missing">{t('overview.missing.title')}</h2>
      {lines.length > 0 ? (
        <dl className={styles.missing}>
          {lines.map(({ key, label, names }) => (
            <div key={key}>
              <dt>
                <CircleDashed aria-hidden="true" size={20} />
                {label}
              </dt>
              <dd dir="auto">{said(names)}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className={styles.none}>
          <CircleCheck aria-hidden="true" size={22} />
          {t('overview.missing.nobody')}
        </p>
      )}
      {href ? (
        <Link href={href} className={styles.way}>
          {t('overview.missing.directory')}
        </Link>
      ) : null}
    </section>
  )
}
