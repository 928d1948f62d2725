import type { Card, ParticipantId, Person, Structure } from '@tablee/model'
import { keptStructure, sheetsOf, textsIn, voiceOf } from '@tablee/model'
import { foldText } from '@tablee/std'

/** A structure that stands, with all that the cycle knows of it. */
export interface StructureEntry {
  readonly structure: Structure
  /** Those who speak for it now. */
  readonly members: readonly Person[]
  readonly voice: Person | null
  /** The card that describes it. */
  readonly sheet: Card | null
  /** Those that were merged into it, one after the other or at once. */
  readonly merged: readonly Structure[]
}

export interface DirectorySource {
  readonly structures: readonly Structure[]
  readonly people: ReadonlyMap<ParticipantId, Person>
  /** Every card that stands. */
  readonly cards: readonly Card[]
}

/** The structures that stand, by name. */
export function structureEntries({ structures, people, cards }: DirectorySource): readonly StructureEntry[] {
  const kept = new Map(structures.map(({ id }) => [id, keptStructure(structures, id)?.id]))
  const members = Map.groupBy(
    [...people.values()].filter(({ removed }) => !removed),
    ({ structure }) => (structure === null ? undefined : kept.get(structure)),
  )
  const merged = Map.groupBy(
    structures.filter(({ mergedInto }) => mergedInto !== null),
    ({ id }) => kept.get(id),
  )
  const sheets = sheetsOf(structures, cards)
  return structures
    .filter(({ mergedInto }) => mergedInto === null)
    .map((structure): StructureEntry => {
      const voice = voiceOf(structures, structure.id, people)
      return {
        structure,
        members: members.get(structure.id) ?? [],
        voice: (voice && people.get(voice)) ?? null,
        sheet: sheets.get(structure.id) ?? null,
        merged: merged.get(structure.id) ?? [],
      }
    })
    .toSorted((left, right) => left.structure.name.localeCompare(right.structure.name))
}

/** Those whose names, former names or people say `words`, and that act on `territory` where one is asked for. */
export function entriesSaying(
  entries: readonly StructureEntry[],
  { words, territory }: { readonly words: string; readonly territory: string },
): readonly StructureEntry[] {
  const wanted = foldText(words).trim()
  return entries.filter(({ structure, members, merged, sheet }) => {
    if (territory !== '' && !textsIn(sheet?.fields['territories']).includes(territory)) return false
    const said = [structure.name, ...merged.map(({ name }) => name), ...members.map(({ name }) => name ?? '')]
    return said.some((each) => foldText(each).includes(wanted))
  })
}

/** The cards, of `cards`, that name a structure: written for it, or in whatever field. */
export function cardsNaming(cards: readonly Card[], structure: string): readonly Card[] {
  return cards.filter((card) => card.for === structure || JSON.stringify(card.fields).includes(`"${structure}"`))
}
