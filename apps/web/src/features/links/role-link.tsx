import type { Role } from '@tablee/model'
import { Eye, Users, Waypoints, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import looks from '../../app/looks.module.css'
import styles from './role-link.module.css'
import { SharedLink } from './shared-link.tsx'

const ICONS = { facilitation: Waypoints, participant: Users, observer: Eye } as const

export interface RoleLinkProps {
  readonly role: Role
  readonly link: string | null
  /** The level of its title on the page. */
  readonly heading: 'h2' | 'h3'
  /** Whether the link takes the focus when it appears. */
  readonly focused?: boolean
  readonly children?: ReactNode
}

/** The invitation for one role: for whom it is, its link if it is known, and what `children` adds. */
export function RoleLink({ role, link, heading: Heading, focused = false, children }: RoleLinkProps): ReactNode {
  const { t } = useWords()
  const Icon = ICONS[role]
  return (
    <section className={looks.panel} aria-labelledby={`role-${role}`}>
      <div className={styles.head}>
        <Icon aria-hidden="true" size={26} strokeWidth={1.75} />
        <Heading id={`role-${role}`}>{t(`access.for.${role}.title`)}</Heading>
        <p>{t(`access.for.${role}.body`)}</p>
      </div>
      {link ? <SharedLink link={link} label={t(`access.linkLabel.${role}`)} focused={focused} /> : null}
      {children}
    </section>
  )
}
