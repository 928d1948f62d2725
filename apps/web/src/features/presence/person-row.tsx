import type { Role } from '@tablee/model'
import { Button, Eye, classNames, personColor, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useWide } from '../../app/use-wide.ts'
import styles from './people-panel.module.css'

export interface PersonRowProps {
  readonly participant: string
  readonly name: string
  readonly structure: string
  readonly role: Role
  /** Null for myself. */
  readonly where: string | null
  readonly followed?: boolean
  /** Not there: this person is not to be followed. */
  readonly onFollow?: () => void
  readonly onUnfollow?: () => void
  /** Lets the board be seen, where the panel lies over it. */
  readonly onClose?: () => void
}

/** Someone on the board: who they are, where they are, and whether my view follows theirs. */
export function PersonRow(props: PersonRowProps): ReactNode {
  const { participant, name, structure, role, where, followed = false, onFollow, onUnfollow, onClose } = props
  const { t } = useWords()
  const wide = useWide()
  const about = [structure, role === 'participant' ? '' : t(`common.roles.${role}`)].filter(Boolean).join(' · ')
  const press = (): void => {
    if (followed) return onUnfollow?.()
    onFollow?.()
    if (!wide) onClose?.()
  }
  return (
    <li className={classNames(styles.person, followed && styles.followed)}>
      <span className={styles.color} style={{ background: personColor(participant) }} />
      <span className={styles.who}>
        <span>
          <span className={styles.name}>{name}</span>
          {about ? <span className={styles.more}> · {about}</span> : null}
        </span>
        {where === null ? null : <span className={styles.more}>{where}</span>}
      </span>
      {onFollow ? (
        <Button
          look="quiet"
          icon={<Eye aria-hidden="true" />}
          aria-label={t(followed ? 'presence.unfollowWho' : 'presence.followWho', { name })}
          onClick={press}
        >
          {t(followed ? 'presence.unfollow' : 'presence.follow')}
        </Button>
      ) : null}
    </li>
  )
}
