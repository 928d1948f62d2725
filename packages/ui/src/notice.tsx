import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { CircleAlert, CircleCheck, Info, TriangleAlert } from './icons.ts'
import styles from './notice.module.css'

const ICONS = { info: Info, success: CircleCheck, warning: TriangleAlert, refusal: CircleAlert } as const

export interface NoticeProps {
  /** `refusal` is spoken at once; the others are read in their place. */
  readonly kind?: keyof typeof ICONS
  readonly title?: string
  readonly children?: ReactNode
  /** What can be done about it. */
  readonly action?: ReactNode
}

/** A framed sentence that says something about the page: told by icon and words, colour last. */
export function Notice({ kind = 'info', title, children, action }: NoticeProps): ReactNode {
  const Icon = ICONS[kind]
  return (
    <div className={classNames(styles.notice, styles[kind])} role={kind === 'refusal' ? 'alert' : undefined}>
      <Icon aria-hidden="true" size={22} className={styles.icon} />
      <div className={styles.words}>
        {title ? <p className={styles.title}>{title}</p> : null}
        {children}
        {action ? <div className={styles.action}>{action}</div> : null}
      </div>
    </div>
  )
}
