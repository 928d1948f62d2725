import type { ComponentType, ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './view-switch.module.css'

/** One view of the same cards; `current` marks the one being looked at. */
export interface View {
  readonly href: string
  readonly label: string
  readonly icon?: ReactNode
  readonly current: boolean
}

export interface ViewLinkProps {
  readonly href: string
  readonly className: string
  readonly 'aria-current': 'page' | undefined
  readonly children: ReactNode
}

/** Goes from one view to another: links, drawn as one control. `link` draws each (the router's own link, which this package does not know). */
export function ViewSwitch({
  label,
  views,
  link: Link,
}: {
  readonly label: string
  readonly views: readonly View[]
  readonly link: ComponentType<ViewLinkProps>
}): ReactNode {
  return (
    <nav aria-label={label} className={styles.switch}>
      {views.map((view) => (
        <Link
          key={view.href}
          href={view.href}
          className={classNames(styles.view, view.current && styles.current)}
          aria-current={view.current ? 'page' : undefined}
        >
          {view.icon}
          <span>{view.label}</span>
        </Link>
      ))}
    </nav>
  )
}
