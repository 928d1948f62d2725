import { useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import looks from '../../app/looks.module.css'
import styles from './catch-up.module.css'

/** How many there are of each, none left out that is not 0. */
export interface Counts {
  readonly sessions: number
  readonly decisions: number
  readonly questions: number
  readonly asked: number
  readonly cards: number
  readonly joined: number
}

/** The part of the page that each count leads to. */
const PARTS = [
  ['sessions', 'sessions'],
  ['decisions', 'decisions'],
  ['questions', 'questions'],
  ['asked', 'asked'],
  ['cards', 'steps'],
  ['joined', 'joined'],
] as const

/** The whole page in a line: how much there is of each, and the way there. */
export function InBrief({ counts }: { readonly counts: Counts }): ReactNode {
  const { t } = useWords()
  const some = PARTS.filter(([what]) => counts[what] > 0)
  if (some.length === 0) return null
  return (
    <nav aria-label={t('catchUp.brief')}>
      <ul className={styles.brief}>
        {some.map(([what, id]) => (
          <li key={what}>
            <a href={`#${id}`} className={looks.way}>
              {t(`catchUp.briefly.${what}`, { count: counts[what] })}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
