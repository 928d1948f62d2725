import type { ReactNode } from 'react'
import styles from './people-here.module.css'
import { personColor } from './person-color.ts'
import { useWords } from './words-context.tsx'

/** Someone who is somewhere at this moment. */
export interface PersonHere {
  readonly participant: string
  readonly name: string
}

/** Initials shown before the others are counted. */
const MOST = 3

/** The initials of those who are in a place, and in words who they are: « Inès et 2 autres sont ici ». Nothing where nobody is. */
export function PeopleHere({ people }: { readonly people: readonly PersonHere[] }): ReactNode {
  const { t } = useWords()
  const [first, second] = people
  if (!first) return null
  const words =
    people.length > 2
      ? t('common.hereMany', { name: first.name, count: people.length - 1 })
      : second
        ? t('common.hereTwo', { first: first.name, second: second.name })
        : t('common.hereOne', { name: first.name })
  const shown = people.length > MOST ? people.slice(0, MOST - 1) : people
  return (
    <span role="img" aria-label={words} title={words} className={styles.people}>
      {shown.map(({ participant, name }) => (
        <span key={participant} className={styles.person} style={{ background: personColor(participant) }}>
          {initialsOf(name)}
        </span>
      ))}
      {people.length > shown.length ? <span className={styles.more}>+{people.length - shown.length}</span> : null}
    </span>
  )
}

/** At most two letters: the first of the first two words. */
function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/).filter(Boolean)
  const letters = words.slice(0, 2).map((word) => [...word][0]?.toUpperCase() ?? '')
  return letters.join('') || '?'
}
