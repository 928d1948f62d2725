import type { MissingAround } from '@tablee/model'
import { STRUCTURE_TYPES, inLanguage } from '@tablee/model'
import { CircleCheck, CircleDashed, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { tablePath } from '../../app/routes.ts'
import { useCycle } from '../../cycle/cycle-context.ts'
import page from './page-lines.module.css'
import styles from './missing-lines.module.css'

/** So many names of a list are said. */
const NAMED = 10

/** Who is to be invited, and the types of structures and the territories nobody speaks for; or that nobody is missing. */
export function MissingLines({
  missing: { toInvite, types, territories },
}: {
  readonly missing: MissingAround
}): ReactNode {
  const { t, language } = useWords()
  const { cycle } = useCycle()
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
    <>
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
        <p className={page.none}>
          <CircleCheck aria-hidden="true" size={22} />
          {t('overview.missing.nobody')}
        </p>
      )}
      {href ? (
        <Link href={href} className={page.way}>
          {t('overview.missing.directory')}
        </Link>
      ) : null}
    </>
  )
}
