import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import {
  ArrowUpRight,
  Check,
  CircleCheck,
  Eye,
  Flag,
  Image,
  Lightbulb,
  Link,
  MessageCircleQuestionMark,
  Route,
  Split,
  StickyNote,
  Timer,
  Users,
} from './icons.ts'
import styles from './kind-badge.module.css'

const ICONS = {
  idea: StickyNote,
  issue: Flag,
  question: MessageCircleQuestionMark,
  actor: Users,
  action: Lightbulb,
  representation: Image,
  disagreement: Split,
  change: ArrowUpRight,
  indicator: Eye,
  'chain-link': Link,
  'roadmap-line': Route,
  decision: CircleCheck,
  todo: Check,
  parking: Timer,
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

/** The class of what shows the colour of a kind by itself, as `--kind`. */
export function kindTint(kind: KindName): string {
  return styles[kind] ?? ''
}
