import type { Card } from '../cards/card.ts'
import { standingCards } from '../cards/merges.ts'
import type { CardId } from '../ids/ids.ts'
import { keptStructure } from '../people/kept-structure.ts'
import type { Structure } from '../people/structure.ts'
import type { HandOn } from './template.ts'

/** The cards that `hand` takes, of all those of one home; `validated` are the questions that were. */
export function offeredBy(
  { kinds, only }: Pick<HandOn, 'kinds' | 'only'>,
  cards: readonly Card[],
  validated: ReadonlySet<CardId>,
): readonly Card[] {
  return standingCards(cards).filter((card) => {
    if (!kinds.includes(card.kind)) return false
    if (only === 'validated') return validated.has(card.id)
    return only !== 'kept' || card.fields['state'] === 'kept'
  })
}

/** Whether `hand` proposes `card` at once: those who hand cards on choose in the end. */
export function isProposed({ when = {} }: Pick<HandOn, 'when'>, card: Card): boolean {
  return Object.entries(when).every(([field, value]) => card.fields[field] === value)
}

/**
 * The card of `kind` that was made of `source` among those of a home, or that says the same structure, whichever of `structures` were
 * merged into it; one that still stands.
 */
export function copyOfSource(
  cards: readonly Card[],
  source: Card,
  kind: Card['kind'],
  structures: readonly Structure[],
): Card | null {
  const structureOf = ({ fields }: Card): string => {
    const id = typeof fields['structure'] === 'string' ? fields['structure'] : ''
    return keptStructure(structures, id)?.id ?? id
  }
  const structure = kind === 'actor' ? structureOf(source) : ''
  const isCopy = (card: Card): boolean =>
    card.kind === kind &&
    (card.from.some((origin) => origin.as === 'copy' && origin.card === source.id) ||
      (structure !== '' && structureOf(card) === structure))
  return standingCards(cards).find(isCopy) ?? null
}
