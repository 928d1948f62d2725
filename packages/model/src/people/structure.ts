import * as z from 'zod/mini'
import { ParticipantId, StructureId } from '../ids/ids.ts'
import type { Words } from '../words/words.ts'

/** What an organisation is; « habitant·es » stands for people who come in their own name. */
export const StructureType = z.enum([
  'state',
  'education',
  'local-authority',
  'association',
  'social-protection',
  'health',
  'justice',
  'company',
  'research',
  'residents',
])
export type StructureType = z.infer<typeof StructureType>

/** What each type of structure is called. */
export const STRUCTURE_TYPES: Readonly<Record<StructureType, Words>> = {
  state: { fr: 'État', en: 'State' },
  education: { fr: 'Éducation nationale', en: 'National education' },
  'local-authority': { fr: 'Collectivité', en: 'Local authority' },
  association: { fr: 'Association', en: 'Association' },
  'social-protection': { fr: 'Protection sociale', en: 'Social protection' },
  health: { fr: 'Santé', en: 'Health' },
  justice: { fr: 'Justice', en: 'Justice' },
  company: { fr: 'Entreprise', en: 'Company' },
  research: { fr: 'Recherche', en: 'Research' },
  residents: { fr: 'Habitant·es', en: 'Residents' },
}

/** An organisation taking part. A merged one points to the one that stays. */
export const Structure = z.object({
  id: StructureId,
  name: z.string(),
  type: StructureType,
  voice: z.nullable(ParticipantId),
  mergedInto: z.nullable(StructureId),
})
export type Structure = z.infer<typeof Structure>
