import * as z from 'zod/mini'
import { TerritoryId } from '../ids/ids.ts'
import type { Words } from '../words/words.ts'

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
})
export type Territory = Readonly<z.infer<typeof Territory>>
