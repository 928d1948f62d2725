import type { Kind } from '../cards/kind.ts'
import { KINDS } from '../cards/kinds.ts'
import type { StepSpec } from './template.ts'

/** How a step takes a card that is handed on to it: among its own, as a column, or as what its own cards refer to. */
export type Reception = 'card' | 'column' | 'reference'

/** How the zone or the table `into` of `step` takes a card of `kind`; null where it does not. */
export function receptionOf(step: StepSpec, kind: Kind, into: string): Reception | null {
  const zone = step.boards.flatMap(({ zones }) => zones).find(({ key }) => key === into)
  if (zone?.accepts.includes(kind)) return 'card'
  if (zone) return kind === 'question' && zone.repeat?.over === 'question' ? 'column' : null
  const table = step.tables.find(({ key }) => key === into)
  if (!table) return null
  if (table.kind === kind) return 'card'
  return Object.values(KINDS[table.kind].fields).some((spec) => spec.type === 'ref' && spec.to === kind)
    ? 'reference'
    : null
}
