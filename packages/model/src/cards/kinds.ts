import type { KindSpec } from './kind-spec.ts'
import type { Kind } from './kind.ts'
import { action } from './kinds/action.ts'
import { actor } from './kinds/actor.ts'
import { chainLink } from './kinds/chain-link.ts'
import { change } from './kinds/change.ts'
import { decision } from './kinds/decision.ts'
import { disagreement } from './kinds/disagreement.ts'
import { idea } from './kinds/idea.ts'
import { indicator } from './kinds/indicator.ts'
import { issue } from './kinds/issue.ts'
import { parking } from './kinds/parking.ts'
import { question } from './kinds/question.ts'
import { representation } from './kinds/representation.ts'
import { roadmapLine } from './kinds/roadmap-line.ts'
import { todo } from './kinds/todo.ts'

/** Every kind of card, with its fields. */
export const KINDS: Readonly<Record<Kind, KindSpec>> = {
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
