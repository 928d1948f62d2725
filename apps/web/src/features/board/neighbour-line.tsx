import type { BoardPresence } from '@tablee/canvas'
import { Users, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import styles from './board-of-step.module.css'

/** Names shown before the others are counted. */
const MOST_NAMES = 4

/** Who else is on the board: « Avec vous : Léa, Karim et 3 autres personnes ». Always a line, so that the board stays where it is. */
export function NeighbourLine({ presence }: { readonly presence: BoardPresence }): ReactNode {
  const { t } = useWords()
  const neighbours = useStore(presence.neighbours)
  const names = new Map(
    neighbours.map(({ participant, name, structure }) => [participant, structure ? `${name} (${structure})` : name]),
  )
  const shown = [...names.values()].slice(0, MOST_NAMES).join(', ')
  const more = names.size - MOST_NAMES
  return (
    <p className={styles.neighbours}>
      <Users aria-hidden="true" size={18} />
      <span>
        {names.size === 0 ? t('board.alone') : t('board.withYou', { names: shown })}
        {more > 0 ? ` ${t('board.andMore', { count: more })}` : null}
      </span>
    </p>
  )
}
