import type { Role } from '@tablee/model'
import { Eye, Users, Waypoints, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import styles from './role-link.module.css'
import { SharedLink } from './shared-link.tsx'

const ICONS = { facilitation: Waypoints, participant: Users, observer: Eye } as const

/** The invitation for one role: for whom it is, its link if it is known, and what `children` adds. */
export function RoleLink({
  role,
  link,
  children,
}: {
  readonly role: Role
  readonly link: string | null
  readonly children?: ReactNode
}): ReactNode {
  const { t } = useWords()
  const Icon = ICONS[role]
  return (
    <section className={styles.role} aria-labelledby={`role-${role}`}>
      <div className={styles.head}>
        <Icon aria-hidden="true" size={26} strokeWidth={1.75} />
        <h2 id={`role-${role}`}>{t(`access.for.${role}.title`)}</h2>
        <p>{t(`access.for.${role}.body`)}</p>
      </div>
      {link ? <SharedLink link={link} label={t(`access.linkLabel.${role}`)} /> : null}
      {children}
    </section>
  )
}
