import * as z from 'zod/mini'
import { CardGroupId, ParticipantId } from '../ids/ids.ts'
import { Home } from '../live/live.ts'
import type { Words } from '../words/words.ts'

/** The colours of groups. None is told by its colour alone: a group has a name. */
export const GroupColor = z.enum(['teal', 'amber', 'blue', 'rose', 'olive', 'violet'])
export type GroupColor = z.infer<typeof GroupColor>

/** What each colour of groups is called. */
export const GROUP_COLORS: Readonly<Record<GroupColor, Words>> = {
  teal: { fr: 'Turquoise', en: 'Teal' },
  amber: { fr: 'Orange', en: 'Amber' },
  blue: { fr: 'Bleu', en: 'Blue' },
  rose: { fr: 'Rose', en: 'Rose' },
  olive: { fr: 'Olive', en: 'Olive' },
  violet: { fr: 'Violet', en: 'Violet' },
}

/**
 * Cards of one home gathered under a name. Each card says which group it is in, so that it is in one at most; a group
 * without cards is not shown, and is never removed. `order` ranks it among the groups of its home.
 */
export const CardGroup = z.object({
  id: CardGroupId,
  home: Home,
  title: z.string(),
  color: GroupColor,
  order: z.number(),
  by: z.nullable(ParticipantId),
  at: z.number(),
})
export type CardGroup = Readonly<z.infer<typeof CardGroup>>
