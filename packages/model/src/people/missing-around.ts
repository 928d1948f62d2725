import { foldText } from '@tablee/std'
import type { Card } from '../cards/card.ts'
import { textsIn } from '../cards/field.ts'
import type { Territory } from '../territories/territory.ts'
import { standingTerritories } from '../territories/territory.ts'
import type { Structure } from './structure.ts'
import { StructureType } from './structure.ts'

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
  readonly territories: readonly Territory[]
  /** Every card that stands; sheets of structures are the cards of actors. */
  readonly cards: readonly Pick<Card, 'kind' | 'title' | 'fields'>[]
}

/** Who is missing around the table. A structure is there once somebody speaks for it, or once its sheet says that it is a member. */
export function missingAround({ structures, territories, cards }: AroundTable): MissingAround {
  const standing = structures.filter(({ mergedInto }) => mergedInto === null)
  // a sheet may go by the name of one that was merged since
  const names = new Set(structures.map(({ name }) => nameOf(name)))
  const actors = cards.filter(({ kind }) => kind === 'actor')
  const isThere = ({ title, fields }: (typeof actors)[number]): boolean =>
    fields['presence'] === 'member' || textsIn(fields['structure']).length > 0 || names.has(nameOf(title))
  const there = actors.filter(isThere)
  const wanted = actors.filter((actor) => actor.fields['presence'] === 'to-invite' && !isThere(actor))
  const types = new Set([
    ...standing.map(({ type }) => type),
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
