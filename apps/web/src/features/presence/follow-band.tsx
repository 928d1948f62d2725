import type { BoardHandle, BoardPresence } from '@tablee/canvas'
import type { ToastMessage } from '@tablee/ui'
import { Button, Eye, LocateFixed, useAnnounce, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useEffect, useRef } from 'react'
import styles from './follow-band.module.css'
import { useJoinGroup } from './use-join-group.ts'

export interface FollowBandProps {
  readonly board: BoardHandle
  readonly presence: BoardPresence
  readonly onMessage: (message: ToastMessage) => void
  /** Where the focus goes when what holds it goes away. */
  readonly focusElsewhere: () => void
}

/** Above the board: whose view mine follows, or a way back to the others when I have lost them. */
export function FollowBand({ board, presence, onMessage, focusElsewhere }: FollowBandProps): ReactNode {
  const { t } = useWords()
  const followed = useStore(board.together.followed)
  const lost = useStore(board.together.lost)
  const join = useJoinGroup(board, onMessage)
  useSaidFollowing({ board, presence, onMessage })
  const away = (act: () => void) => () => {
    act()
    focusElsewhere()
  }
  if (followed) {
    const words = t('presence.following', { name: followed.name })
    return (
      <div className={styles.band} data-band="" role="group" aria-label={words}>
        <Eye aria-hidden="true" size={20} />
        <span className={styles.words}>{words}</span>
        <span className={styles.name} aria-hidden="true">
          {followed.name}
        </span>
        <Button className={styles.stop} onClick={away(board.together.unfollow)}>
          {t('presence.stop')}
        </Button>
      </div>
    )
  }
  if (!lost) return null
  return (
    <Button
      data-band=""
      className={styles.lost}
      icon={<LocateFixed aria-hidden="true" size={20} />}
      onClick={away(join)}
    >
      {t('presence.lost')}
    </Button>
  )
}

/** Says when I begin to follow someone and when that is over, and why where it was not my doing. */
function useSaidFollowing({ board, presence, onMessage }: Omit<FollowBandProps, 'focusElsewhere'>): void {
  const { t } = useWords()
  const announce = useAnnounce()
  const followed = useStore(board.together.followed)
  const before = useRef(followed)
  useEffect(() => {
    const last = before.current
    before.current = followed
    if (followed) return announce(t('presence.begun', { name: followed.name }))
    if (!last) return
    const isThere = presence.neighbours.get().some(({ participant }) => participant === last.participant)
    if (isThere) announce(t('presence.ended', { name: last.name }))
    else onMessage({ words: t('presence.left', { name: last.name }) })
  }, [followed, presence, announce, onMessage, t])
}
