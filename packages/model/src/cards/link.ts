import * as z from 'zod/mini'
import { CardId, LinkId, ParticipantId } from '../ids/ids.ts'
import { Home } from '../live/live.ts'
import type { Words } from '../words/words.ts'

/** Whether a relation is there already, should become stronger, or is still to be made. */
export const LinkState = z.enum(['exists', 'strengthen', 'create'])
export type LinkState = z.infer<typeof LinkState>

/** What each state of a link is called. */
export const LINK_STATES: Readonly<Record<LinkState, Words>> = {
  exists: { fr: 'Existe', en: 'Exists' },
  strengthen: { fr: 'À renforcer', en: 'To strengthen' },
  create: { fr: 'À créer', en: 'To create' },
}

/** How closely two actors work, from the loosest on; competing stands apart. */
export const Degree = z.enum(['unaware', 'acquainted', 'informed', 'coordinated', 'cooperating', 'competing'])
export type Degree = z.infer<typeof Degree>

/** What each degree is called. */
export const DEGREES: Readonly<Record<Degree, Words>> = {
  unaware: { fr: 'S’ignorent', en: 'Unaware of each other' },
  acquainted: { fr: 'Se connaissent', en: 'Know each other' },
  informed: { fr: 'S’informent', en: 'Inform each other' },
  coordinated: { fr: 'Se coordonnent', en: 'Coordinate' },
  cooperating: { fr: 'Coopèrent', en: 'Cooperate' },
  competing: { fr: 'Concurrence', en: 'Compete' },
}

/** A typed relation between two actors or cards of one home. `question` is the validated question that it is about. */
export const Link = z
  .object({
    id: LinkId,
    home: Home,
    from: CardId,
    to: CardId,
    state: LinkState,
    degree: z.nullable(Degree),
    question: z.nullable(CardId),
    by: z.nullable(ParticipantId),
    at: z.number(),
    removed: z.nullable(z.object({ by: ParticipantId, at: z.number() })),
  })
  .check(z.refine(({ from, to }) => from !== to))
export type Link = Readonly<z.infer<typeof Link>>
