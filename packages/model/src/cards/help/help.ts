import type { Kind } from '../kind.ts'
import { action } from './action.ts'
import { actor } from './actor.ts'
import { chainLink } from './chain-link.ts'
import { change } from './change.ts'
import { disagreement } from './disagreement.ts'
import type { FieldHelp, KindHelp } from './field-help.ts'
import { indicator } from './indicator.ts'
import { issue } from './issue.ts'
import { decision, idea, parking, todo } from './memory.ts'
import { question } from './question.ts'
import { representation } from './representation.ts'
import { roadmapLine } from './roadmap-line.ts'

export type { FieldHelp } from './field-help.ts'

const HELP: Readonly<Record<Kind, KindHelp>> = {
  idea,
  issue,
  question,
  actor,
  action,
  representation,
  disagreement,
  change,
  indicator,
  'chain-link': chainLink,
  'roadmap-line': roadmapLine,
  decision,
  todo,
  parking,
}

/** What helps to fill in the field `name` of a card of `kind` (`title`, `stake`, `milestones.due`…), or null. */
export function helpOn(kind: Kind, name: string): FieldHelp | null {
  const help = HELP[kind]
  return Object.hasOwn(help, name) ? (help[name] ?? null) : null
}
