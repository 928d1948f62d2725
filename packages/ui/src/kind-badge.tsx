import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Flag, Lightbulb, MessageCircleQuestionMark, Route, StickyNote, Users } from './icons.ts'
import styles from './kind-badge.module.css'

const ICONS = {
  idea: StickyNote,
  issue: Flag,
  question: MessageCircleQuestionMark,
  actor: Users,
  action: Lightbulb,
  'roadmap-line': Route,
} as const

/** The kinds of cards that have an icon. */
export type KindName = keyof typeof ICONS

/** What kind a card is: icon and word first, colour last. `label` is the kind's name in the reader's language. */
export function KindBadge({ kind, label }: { readonly kind: KindName; readonly label: string }): ReactNode {
  const Icon = ICONS[kind]
  return (
    <span className={classNames(styles.badge, styles[kind])}>
      <Icon aria-hidden="true" size={18} strokeWidth={2.25} />
      {label}
    </span>
  )
}
