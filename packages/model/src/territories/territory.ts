import * as z from 'zod/mini'
import { ParticipantId, TerritoryId } from '../ids/ids.ts'
import type { Words } from '../words/words.ts'

/** `qpv`: a priority neighbourhood of French urban policy. */
export const TerritoryType = z.enum(['commune', 'qpv', 'intercommunality', 'department', 'other'])
export type TerritoryType = z.infer<typeof TerritoryType>

/** What each type of territory is called. */
export const TERRITORY_TYPES: Readonly<Record<TerritoryType, Words>> = {
  commune: { fr: 'Commune', en: 'Municipality' },
  qpv: { fr: 'Quartier prioritaire (QPV)', en: 'Priority neighbourhood (QPV)' },
  intercommunality: { fr: 'Intercommunalité', en: 'Intermunicipal body' },
  department: { fr: 'Département', en: 'Department' },
  other: { fr: 'Autre', en: 'Other' },
}

/** A place that a cycle is about; `code` is the official one, where it is known. */
export const Territory = z.object({
  id: TerritoryId,
  name: z.string(),
  type: TerritoryType,
  code: z.optional(z.string()),
  /** Who put it aside, and when (ms): what names it still does, and it can be brought back. */
  removed: z.optional(z.object({ by: ParticipantId, at: z.number() })),
})
export type Territory = Readonly<z.infer<typeof Territory>>

/** Those of a list that can be chosen: not those that were put aside. */
export function standingTerritories(territories: readonly Territory[]): readonly Territory[] {
  return territories.some(({ removed }) => removed) ? territories.filter(({ removed }) => !removed) : territories
}
