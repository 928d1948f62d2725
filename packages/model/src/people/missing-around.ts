import { foldText } from '@tablee/std'
import type { Card } from '../cards/card.ts'
import { textsIn } from '../cards/field.ts'
import type { Territory } from '../territories/territory.ts'
import { standingTerritories } from '../territories/territory.ts'
import { keptStructure } from './kept-structure.ts'
import type { Structure } from './structure.ts'
import { StructureType } from './structure.ts'
import type { Speaker } from './voice-of.ts'

/** Who is not around the table, as far as a cycle can tell. */
export interface MissingAround {
  /** The structures that the group wants to invite, by name, each once. */
  readonly toInvite: readonly string[]
  /** The types of structures of which none takes part. */
  readonly types: readonly StructureType[]
  /** The territories on which no structure that takes part acts. */
  readonly territories: readonly Territory[]
}

export interface AroundTable {
  /** Those of the cycle, merged ones included. */
  readonly structures: readonly Structure[]
  /** Everyone who ever took part, removed people included. */
  readonly people: Iterable<Pick<Speaker, 'role' | 'structure' | 'removed'>>
  readonly territories: readonly Territory[]
  /** Every card that stands; sheets of structures are the cards of actors. */
  readonly cards: readonly Pick<Card, 'kind' | 'title' | 'fields'>[]
}

/**
 * Who is missing around the table. A structure is there while somebody who takes part speaks for it, or once its sheet says
 * that it is a member; residents are there once a participant comes in their own name.
 */
export function missingAround({ structures, people, territories, cards }: AroundTable): MissingAround {
  const seated = [...people].filter(({ role, removed }) => !removed && role !== 'observer')
  const spoken = new Set(
    seated.flatMap(({ structure }) => (structure && keptStructure(structures, structure)?.id) || []),
  )
  const isSpoken = (id: string): boolean => {
    const kept = keptStructure(structures, id)
    return kept !== null && spoken.has(kept.id)
  }
  const standing = structures.filter(({ id, mergedInto }) => mergedInto === null && spoken.has(id))
  // a sheet may go by the name of one that was merged since
  const names = new Set(structures.filter(({ id }) => isSpoken(id)).map(({ name }) => nameOf(name)))
  const actors = cards.filter(({ kind }) => kind === 'actor')
  const isThere = ({ title, fields }: (typeof actors)[number]): boolean =>
    fields['presence'] === 'member' || textsIn(fields['structure']).some(isSpoken) || names.has(nameOf(title))
  const there = actors.filter(isThere)
  const wanted = actors.filter((actor) => actor.fields['presence'] === 'to-invite' && !isThere(actor))
  const types = new Set([
    ...standing.map(({ type }) => type),
    // whoever begins a cycle has chosen no structure: only participants come in their own name
    ...(seated.some(({ role, structure }) => role === 'participant' && structure === null)
      ? (['residents'] as const)
      : []),
    ...there.flatMap(({ fields }) => textsIn(fields['type'])),
  ])
  const covered = new Set(there.flatMap(({ fields }) => textsIn(fields['territories'])))
  const byName = new Map(wanted.filter(({ title }) => nameOf(title) !== '').map(({ title }) => [nameOf(title), title]))
  return {
    toInvite: [...byName.values()].toSorted((left, right) => left.localeCompare(right)),
    types: StructureType.options.filter((type) => !types.has(type)),
    territories: standingTerritories(territories).filter(({ id }) => !covered.has(id)),
  }
}

function nameOf(title: string): string {
  return foldText(title).replaceAll(/\s+/g, ' ').trim()
}
