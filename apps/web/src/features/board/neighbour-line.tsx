import type { BoardHandle, BoardPresence } from '@tablee/canvas'
import type { ToastMessage } from '@tablee/ui'
import { Button, Users, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useRef, useSyncExternalStore } from 'react'
import { FollowBand } from '../presence/follow-band.tsx'
import styles from './neighbour-line.module.css'

/** Names shown before the others are counted. */
const MOST_NAMES = 4

export interface NeighbourLineProps {
  readonly presence: BoardPresence
  /** Null until the board is drawn. */
  readonly board: BoardHandle | null
  /** Whether « Qui est là » is open. */
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
  readonly onMessage: (message: ToastMessage) => void
}

/** Who else is on the board, « Avec vous : Léa, Karim et 3 autres personnes », or whom I follow. Always one line, so that the board stays where it is. */
export function NeighbourLine({ presence, board, open, onOpen, onMessage }: NeighbourLineProps): ReactNode {
  const { t } = useWords()
  const who = useRef<HTMLButtonElement>(null)
  const { subscribe, get } = presence.neighbours
  // a number and a text: that pointers move, many times a second, is nothing new
  const count = useSyncExternalStore(subscribe, () => namesOf(get()).length)
  const names = useSyncExternalStore(subscribe, () => namesOf(get()).slice(0, MOST_NAMES).join(', '))
  const more = count - MOST_NAMES
  return (
    <div className={styles.line}>
      <Button
        ref={who}
        look="quiet"
        className={styles.who}
        icon={<Users aria-hidden="true" size={18} />}
        aria-expanded={open}
        onClick={() => onOpen(!open)}
      >
        {t('presence.who')}
      </Button>
      <span className={styles.names}>
        {count === 0 ? t('board.alone') : t('board.withYou', { names })}
        {more > 0 ? ` ${t('board.andMore', { count: more })}` : null}
      </span>
      {board ? (
        <FollowBand
          board={board}
          presence={presence}
          onMessage={onMessage}
          focusElsewhere={() => who.current?.focus()}
        />
      ) : null}
    </div>
  )
}

/** Each person once, however many tabs they have. */
function namesOf(neighbours: ReturnType<BoardPresence['neighbours']['get']>): readonly string[] {
  const names = neighbours.map(({ participant, name, structure }): [string, string] => [
    participant,
    structure ? `${name} (${structure})` : name,
  ])
  return [...new Map(names).values()]
}
