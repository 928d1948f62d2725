import { foldText } from '@tablee/std'
import type { Card } from '../cards/card.ts'
import { textsIn } from '../cards/field.ts'
import type { StructureId } from '../ids/ids.ts'
import { keptStructure } from './kept-structure.ts'
import type { Structure } from './structure.ts'

/**
 * The sheet of each structure that stands: the card of an actor that names it, else one that has its name, else those of a
 * structure that was merged into it. Of several, one of the directory, then the first.
 */
export function sheetsOf(structures: readonly Structure[], cards: readonly Card[]): ReadonlyMap<StructureId, Card> {
  const byName = new Map(structures.toReversed().map((structure) => [plainName(structure.name), structure.id]))
  const sheets = new Map<StructureId, { readonly card: Card; readonly rank: number }>()
  for (const card of cards) {
    if (card.kind !== 'actor') continue
    const [named] = textsIn(card.fields['structure'])
    const id = named ?? byName.get(plainName(card.title))
    const kept = id === undefined ? null : keptStructure(structures, id)
    if (!kept) continue
    const rank = (kept.id === id ? 0 : 4) + (named === undefined ? 2 : 0) + (card.home === 'directory' ? 0 : 1)
    if (rank < (sheets.get(kept.id)?.rank ?? Infinity)) sheets.set(kept.id, { card, rank })
  }
  return new Map([...sheets].map(([id, { card }]) => [id, card]))
}

function plainName(title: string): string {
  return foldText(title).replaceAll(/\s+/g, ' ').trim()
}
